/** A way in which a page reaches a host: run in the page, it tells what the page sees of it. */
export type Way = (url: string) => Promise<string>;

/** By the kind of leak that the guard tells of, and then by what the page does. */
export const WAYS: Readonly<Record<string, Readonly<Record<string, Way>>>> = {
  fetch: {
    'fetch(text)': (url) =>
      fetch(url, { mode: 'no-cors' }).then(
        ({ type }) => type,
        (error) => `${error.name}: ${error.message}`,
      ),
    'fetch(URL)': (url) =>
      fetch(new URL(url), { mode: 'no-cors' }).then(
        ({ type }) => type,
        (error) => `${error.name}: ${error.message}`,
      ),
    'fetch(Request)': (url) =>
      fetch(new Request(url, { method: 'POST', body: 'x', mode: 'no-cors' })).then(
        ({ type }) => type,
        (error) => `${error.name}: ${error.message}`,
      ),
  },
  xhr: {
    XMLHttpRequest: (url) =>
      new Promise((resolve) => {
        const request = new XMLHttpRequest();
        const seen: string[] = [];
        for (const type of ['readystatechange', 'loadstart', 'load', 'error', 'abort', 'loadend'])
          request.addEventListener(type, () => {
            // What a request that is answered goes through in between depends on the answer.
            if (request.readyState < 2 || request.readyState > 3) seen.push(`${type} ${request.readyState} ${request.status}`);
            if (type === 'loadend') resolve(seen.join());
          });
        request.open('POST', url);
        request.send('x');
      }),
    'a synchronous XMLHttpRequest': async (url) => {
      const request = new XMLHttpRequest();
      request.open('GET', url, false);
      try {
        request.send();
        return `${request.status}`;
      } catch (error) {
        return (error as Error).name;
      }
    },
  },
  websocket: {
    WebSocket: (url) =>
      new Promise((resolve) => {
        const socket = new WebSocket(url.replace('http', 'ws'));
        const seen = [`${socket.readyState}`];
        socket.onerror = () => seen.push(`error ${socket.readyState}`);
        socket.onclose = ({ code, wasClean }) => resolve([...seen, `close ${code} ${wasClean}`].join());
      }),
  },
  eventsource: {
    EventSource: (url) =>
      new Promise((resolve) => {
        const source = new EventSource(url);
        source.onerror = ({ type }) => {
          resolve(type);
          source.close();
        };
      }),
  },
  img: {
    'new Image().src': (url) =>
      new Promise((resolve) => {
        const image = new Image();
        image.onload = image.onerror = (event) => resolve((event as Event).type);
        image.src = url;
      }),
    'setAttribute on an image': (url) =>
      new Promise((resolve) => {
        const image = document.createElement('img');
        image.onload = image.onerror = (event) => resolve((event as Event).type);
        image.setAttribute('SRC', url);
      }),
    'img.srcset': (url) =>
      new Promise((resolve) => {
        const image = new Image();
        image.onload = image.onerror = (event) => resolve((event as Event).type);
        image.srcset = `${url} 1x, ${url}?2 2x`;
      }),
    'innerHTML with an image': (url) =>
      new Promise((resolve) => {
        const div = document.createElement('div');
        div.innerHTML = `<p><b><img alt="a > b" src="${url}"></b>`;
        const image = div.querySelector('img')!;
        image.onload = image.onerror = (event) => resolve((event as Event).type);
      }),
    'a clone of an image, inserted': (url) =>
      new Promise((resolve) => {
        const template = document.createElement('template');
        template.innerHTML = '<div><img></div>';
        const attribute = document.createAttribute('src');
        attribute.value = url;
        const image = template.content.querySelector('img')!;
        image.setAttributeNode(attribute);
        image.onload = image.onerror = (event) => resolve((event as Event).type);
        document.body.append(template.content);
      }),
  },
  script: {
    'a script with src, appended': (url) =>
      new Promise((resolve) => {
        const script = document.createElement('script');
        script.onload = script.onerror = (event) => resolve((event as Event).type);
        script.src = url;
        document.head.appendChild(script);
      }),
    'a script that is given its src in the page': (url) =>
      new Promise((resolve) => {
        const script = document.createElement('script');
        script.onload = script.onerror = (event) => resolve((event as Event).type);
        document.head.append(script);
        script.src = url;
      }),
    'a module by setAttribute, before another': (url) =>
      new Promise((resolve) => {
        const script = document.createElement('script');
        script.type = 'module';
        script.onload = script.onerror = (event) => resolve((event as Event).type);
        script.setAttribute('src', url);
        document.querySelector('script')!.before(script);
      }),
    'a script deep in what is inserted': (url) =>
      new Promise((resolve) => {
        const section = document.createElement('section');
        const script = section.appendChild(document.createElement('div')).appendChild(document.createElement('script'));
        script.onload = script.onerror = (event) => resolve((event as Event).type);
        script.src = url;
        document.body.replaceChildren(section);
      }),
    'a script of createContextualFragment': (url) =>
      new Promise((resolve) => {
        const fragment = document.createRange().createContextualFragment(`<script src="${url}"></script>`);
        const script = fragment.querySelector('script')!;
        script.onload = script.onerror = (event) => resolve((event as Event).type);
        document.body.append(fragment);
        // One that lost its address where it was written is not heard of.
        setTimeout(() => resolve('error'), 300);
      }),
  },
  iframe: {
    'a frame, inserted': (url) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.onload = () => resolve('load');
        frame.src = url;
        document.body.insertBefore(frame, null);
      }),
    'insertAdjacentHTML with a frame': (url) =>
      new Promise((resolve) => {
        document.body.insertAdjacentHTML('beforeend', `<iframe src='${url}'></iframe>`);
        document.querySelector('iframe:last-of-type')!.addEventListener('load', () => resolve('load'));
        setTimeout(() => resolve('load'), 300);
      }),
  },
  link: {
    'a style sheet, appended': (url) =>
      new Promise((resolve) => {
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = url;
        link.onload = link.onerror = (event) => resolve((event as Event).type);
        document.head.append(link);
      }),
  },
  form: {
    'form.submit()': (url) =>
      new Promise((resolve) => {
        document.body.insertAdjacentHTML(
          'beforeend',
          `<iframe name="f"></iframe><form method="post" target="f"><input name="action" value="1"></form>`,
        );
        const form = document.querySelector<HTMLFormElement>('form:last-of-type')!;
        form.setAttribute('action', url);
        form.submit();
        setTimeout(() => resolve(''), 300);
      }),
    'a button with a formaction': (url) =>
      new Promise((resolve) => {
        document.body.insertAdjacentHTML('beforeend', '<iframe name="g"></iframe><form method="post" target="g"><button>');
        const button = document.querySelector<HTMLButtonElement>('form:last-of-type button')!;
        button.formAction = url;
        button.form!.requestSubmit(button);
        setTimeout(() => resolve(''), 300);
      }),
  },
};
