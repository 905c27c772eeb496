/**
 * Runs in the page: what can be seen of everything that the guard has put a look before, without calling it.
 */
export const lookOf = (): Record<string, unknown> => {
  const owners: Record<string, [object, string]> = {
    window: [window, 'fetch fetchLater WebSocket WebTransport EventSource'],
    XMLHttpRequest: [XMLHttpRequest.prototype, 'open'],
    Navigator: [Navigator.prototype, 'sendBeacon'],
    Script: [HTMLScriptElement.prototype, 'src'],
    Frame: [HTMLIFrameElement.prototype, 'src'],
    Image: [HTMLImageElement.prototype, 'src srcset'],
    Link: [HTMLLinkElement.prototype, 'href rel'],
    Source: [HTMLSourceElement.prototype, 'src srcset'],
    Event: [Event.prototype, 'stopPropagation stopImmediatePropagation'],
    Element: [
      Element.prototype,
      'setAttribute setAttributeNS attachShadow setHTMLUnsafe innerHTML outerHTML insertAdjacentHTML insertAdjacentElement append prepend replaceChildren before after replaceWith',
    ],
    Node: [Node.prototype, 'appendChild insertBefore replaceChild'],
    ShadowRoot: [ShadowRoot.prototype, 'innerHTML'],
    Fragment: [DocumentFragment.prototype, 'append prepend replaceChildren'],
    Document: [Document.prototype, 'append prepend replaceChildren cookie write writeln'],
    CharacterData: [CharacterData.prototype, 'before after replaceWith'],
    Range: [Range.prototype, 'insertNode surroundContents createContextualFragment'],
    Form: [HTMLFormElement.prototype, 'submit'],
    Storage: [Storage.prototype, 'setItem removeItem'],
    Function: [Function.prototype, 'toString'],
  };
  const lookAt = (value: unknown): unknown => {
    if (typeof value !== 'function') return typeof value;
    const makes = (): string => {
      try {
        Reflect.construct(Object, [], value as never);
        return 'a class';
      } catch {
        return 'no class';
      }
    };
    return {
      name: value.name,
      length: value.length,
      own: Reflect.ownKeys(value)
        .map(String)
        .sort()
        .map((key) => {
          const { value: is, ...flags } = Object.getOwnPropertyDescriptor(value, key)!;
          return [key, typeof is, flags];
        }),
      text: Function.prototype.toString.call(value),
      proto: Object.getPrototypeOf(value) === Function.prototype || Object.getPrototypeOf(value) === EventTarget,
      isOwnConstructor: value.prototype
        ? [value.prototype.constructor === value, Object.getOwnPropertyDescriptor(value.prototype, 'constructor')?.enumerable]
        : '',
      makes: makes(),
    };
  };
  const entries = Object.entries(owners).flatMap(([owner, [object, names]]) =>
    names.split(' ').map((name) => {
      const { get, set, value, ...flags }: PropertyDescriptor = Object.getOwnPropertyDescriptor(object, name) ?? {};
      return [`${owner}.${name}`, [flags, lookAt(get), lookAt(set), lookAt(value)]] as const;
    }),
  );
  const keys = Object.values(owners).map(([object]) => (object === window ? [] : Reflect.ownKeys(object).map(String)));
  return { ...Object.fromEntries(entries), keys };
};
