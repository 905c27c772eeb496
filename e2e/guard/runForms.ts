export const METHODS = ['get', 'post'] as const;
export const BYS = ['submit()', 'requestSubmit()', 'a button', 'a button with a formaction'] as const;
export const MANNERS = ['lets it', 'prevents it', 'changes its action', 'stops the event'] as const;

/** A form, how it is sent, and what the page itself does as it is sent. */
export interface Sending {
  readonly method: (typeof METHODS)[number];
  readonly by: (typeof BYS)[number];
  readonly page: (typeof MANNERS)[number];
  readonly action: string;
}

/** Runs in the page: sends each form into a frame of its own, and tells what the page sees of it, and what has arrived. */
export const runForms = async ({ round, all }: { round: number; all: readonly Sending[] }): Promise<string[][]> => {
  const logs: string[][] = [];
  for (const [index, { method, by, page, action }] of all.entries()) {
    const log = [`${method} ${by} ${page} ${action}`];
    logs.push(log);
    const to = `${action}/${round}/${index}.html`;
    const holder = document.body.appendChild(document.createElement('div'));
    const fields = '<input name="a" value="1"><input name="action" value="2"><input name="matches"><button name="b">';
    holder.innerHTML = `<iframe name="frame"></iframe><form method="${method}" target="frame">${fields}`;
    const [frame, form] = [holder.querySelector('iframe')!, holder.querySelector('form')!];
    const button = form.querySelector('button')!;
    const isOwn = by === 'a button with a formaction';
    form.setAttribute('action', isOwn ? '/wrong.html' : to);
    if (isOwn) button.formAction = to;
    const loaded = new Promise((resolve) => {
      frame.onload = () => resolve(log.push('load'));
    });
    const hear = (event: SubmitEvent): void => {
      const { eventPhase, isTrusted, defaultPrevented, submitter } = event;
      log.push(`${eventPhase} ${isTrusted} ${defaultPrevented} ${submitter?.localName}`);
      if (eventPhase !== Event.AT_TARGET) return;
      if (page === 'prevents it') event.preventDefault();
      if (page === 'stops the event') event.stopImmediatePropagation();
      if (page === 'changes its action') form.setAttribute('action', `${to}?changed`);
    };
    for (const [target, isCapture] of [
      [document, true],
      [form, false],
      [document, false],
    ] as const) {
      target.addEventListener('submit', hear as EventListener, isCapture);
    }
    if (by === 'submit()') HTMLFormElement.prototype.submit.call(form);
    else if (by === 'requestSubmit()') form.requestSubmit();
    else button.click();
    if (page !== 'prevents it' || by === 'submit()') {
      await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, 3000))]);
      if (!log.includes('load')) {
        log.push('nothing heard');
        break;
      }
    }
    for (const isCapture of [true, false]) document.removeEventListener('submit', hear as EventListener, isCapture);
    log.push(`${frame.contentDocument?.body.textContent}`, holder.innerHTML);
    holder.remove();
  }
  return logs;
};
