/** A value that a page may hand to an API, by how it is made: `text:/a` is a text, `url:/a` a URL, `odd` an object. */
export type Given = string;

/** One call of a page's own: what is called, on what, with what. */
export interface Call {
  readonly api: string;
  readonly self: Given;
  readonly args: readonly Given[];
}

/**
 * Runs in the page: makes the calls, one after the other, and tells for each everything that the page can see of it: what
 * it returns or throws, which of the page's own functions were called meanwhile, and which events came in which order.
 */
export const runCalls = async (calls: readonly Call[]): Promise<readonly (readonly string[])[]> => {
  const say = (value: unknown): string =>
    typeof value === 'object' || typeof value === 'function' ? Object.prototype.toString.call(value) : String(value);
  const fail = (error: unknown): string => `throws ${(error as Error)?.name}: ${(error as Error)?.message ?? say(error)}`;
  const aborted = new AbortController();
  aborted.abort();
  let count = 0;

  const make = (given: Given, log: string[]): unknown => {
    const [kind, rest = ''] = given.split(/:([\s\S]*)/, 2);
    const text = (): string => {
      log.push('toString');
      return rest;
    };
    const makers: Record<string, () => unknown> = {
      undefined: () => undefined,
      null: () => null,
      number: () => Number(rest),
      true: () => true,
      symbol: () => Symbol('s'),
      text: () => rest,
      odd: () => ({ toString: text }),
      primitive: () => ({ [Symbol.toPrimitive]: text }),
      thrower: () => ({
        toString() {
          log.push('toString');
          throw new RangeError('the page’s own');
        },
      }),
      url: () => new URL(rest, location.href),
      request: () => new Request(rest, { headers: { a: 'b' } }),
      window: () => window,
      navigator: () => navigator,
      document: () => document,
      local: () => localStorage,
      session: () => sessionStorage,
      cookies: () => Reflect.get(window, 'cookieStore'),
      named: () => ({
        get name() {
          log.push('get name');
          return rest;
        },
        value: '1',
      }),
      body: () => document.body,
      image: () => new Image(),
      script: () => document.createElement('script'),
      div: () => document.createElement('div'),
      form: () => document.createElement('form'),
      xhr: () => new XMLHttpRequest(),
      range: () => document.createRange(),
      init: () => JSON.parse(rest),
      aborted: () => ({ signal: aborted.signal }),
      getter: () => ({
        get method() {
          log.push('get method');
          return 'PUT';
        },
      }),
    };
    return makers[kind ?? '']!();
  };

  const setter = (owner: object, name: string) => Object.getOwnPropertyDescriptor(owner, name)!.set!;
  const events = (target: EventTarget, types: string, log: string[], done?: () => void): void => {
    for (const type of types.split(' ')) {
      target.addEventListener(type, (event) => {
        const { readyState = '', status = '' } = target as Partial<XMLHttpRequest>;
        const { code = '', wasClean = '' } = event as Partial<CloseEvent>;
        log.push(`${type} ${readyState} ${status} ${code} ${wasClean} ${event.isTrusted}`);
        if (/^(load|error|close|loadend)$/.test(type)) done?.();
      });
    }
  };

  /** By name: the call itself, and when nothing more will come of it. */
  const APIS: Record<string, (self: never, args: never[], log: string[]) => unknown> = {
    fetch: (self, args) =>
      Reflect.apply(window.fetch, self, args).then(async (response: Response) =>
        [response.type, response.status, response.url, await response.text()].join(),
      ),
    'xhr.open': (self, args, log) =>
      new Promise((resolve) => {
        const xhr = self as XMLHttpRequest;
        log.push(say(Reflect.apply(XMLHttpRequest.prototype.open, self, args)));
        events(xhr, 'readystatechange loadstart load error abort', log);
        events(xhr, 'loadend', log, () => resolve(xhr.responseURL + xhr.response));
        xhr.send('body');
        if (xhr.readyState === 4) resolve('');
      }),
    sendBeacon: (self, args) => Reflect.apply(Navigator.prototype.sendBeacon, self, args),
    WebSocket: (_, args, log) =>
      new Promise((resolve) => {
        const socket = Reflect.construct(window.WebSocket, args);
        log.push(`${socket.url} ${socket instanceof WebSocket} ${socket.constructor === WebSocket}`);
        events(socket, 'open error', log);
        events(socket, 'close', log, () => resolve(''));
      }),
    'class extends WebSocket': (_, args, log) =>
      new Promise((resolve) => {
        class Own extends WebSocket {
          own = 1;
        }
        const socket = Reflect.construct(Own, args);
        log.push(`${socket.own} ${socket instanceof Own} ${socket instanceof WebSocket} ${socket.constructor === Own}`);
        events(socket, 'error close', log, () => resolve(''));
      }),
    'WebSocket, called': (self, args) => Reflect.apply(window.WebSocket, self, args),
    EventSource: (_, args, log) =>
      new Promise((resolve) => {
        const source = Reflect.construct(window.EventSource, args) as EventSource;
        log.push(`${source.url} ${source.withCredentials}`);
        events(source, 'open', log);
        events(source, 'error', log, () => {
          source.close();
          resolve('');
        });
      }),
    'img.src =': (self, args, log) =>
      new Promise((resolve) => {
        log.push(say(Reflect.apply(setter(HTMLImageElement.prototype, 'src'), self, args)));
        const image = self as HTMLImageElement;
        events(image, 'load error', log, () => resolve(image.getAttribute('src')));
        if (image.complete) resolve('complete');
      }),
    'script.src =': (self, args) => {
      Reflect.apply(setter(HTMLScriptElement.prototype, 'src'), self, args);
      return (self as HTMLScriptElement).outerHTML;
    },
    setAttribute: (self, args) => {
      const result = Reflect.apply(Element.prototype.setAttribute, self, args);
      return say(result) + (self as Element).outerHTML;
    },
    appendChild: (self, args) => Reflect.apply(Node.prototype.appendChild, self, args),
    insertBefore: (self, args) => Reflect.apply(Node.prototype.insertBefore, self, args),
    append: (self, args) => Reflect.apply(Element.prototype.append, self, args),
    replaceWith: (self, args) => Reflect.apply(Element.prototype.replaceWith, self, args),
    insertAdjacentElement: (self, args) => Reflect.apply(Element.prototype.insertAdjacentElement, self, args),
    'innerHTML =': (self, args) => {
      const result = Reflect.apply(setter(Element.prototype, 'innerHTML'), self, args);
      return say(result) + (self as Element).innerHTML;
    },
    insertAdjacentHTML: (self, args) => Reflect.apply(Element.prototype.insertAdjacentHTML, self, args),
    createContextualFragment: (self, args) => {
      const fragment = Reflect.apply(Range.prototype.createContextualFragment, self, args);
      return [...fragment.childNodes].map((node) => node.nodeName).join();
    },
    'form.submit': (self, args) => Reflect.apply(HTMLFormElement.prototype.submit, self, args),
    'document.cookie =': (self, args) => {
      Reflect.apply(setter(Document.prototype, 'cookie'), self, args);
      return document.cookie;
    },
    'cookieStore.set': async (self, args) => {
      const { CookieStore } = window as unknown as { CookieStore: { prototype: { set: () => Promise<void> } } };
      const result = await Reflect.apply(CookieStore.prototype.set, self, args);
      return say(result) + document.cookie;
    },
    setItem: (self, args) => {
      Reflect.apply(Storage.prototype.setItem, self, args);
      return JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
    },
  };

  // `body.append(body, div)` takes the body out of the page before it fails.
  (document.body ?? document.documentElement.appendChild(document.createElement('body'))).replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
  const logs: string[][] = [];
  for (const { api, self, args } of calls) {
    const log: string[] = [`${++count} ${api}`];
    logs.push(log);
    try {
      // A call on what throws as it is made is no call.
      const [on, ...given] = [self, ...args].map((value) => make(value, log)) as never[];
      log.push(`gives ${say(await APIS[api]!(on as never, given, log))}`);
    } catch (error) {
      log.push(fail(error));
    }
  }
  return [...logs, [document.body?.outerHTML ?? 'no body']];
};
