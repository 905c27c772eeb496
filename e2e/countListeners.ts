declare global {
  interface Window {
    /** What listens on the page now, by who added it: for each place in the code how many. */
    listening(): Record<string, number>;
  }
}

/** Runs in the page before anything else: counts what listens and what observes, by the file that asked for it. */
export const countListeners = (): void => {
  const listening = new Map<string, number>();
  const ownerOf = (): string =>
    /(recorder|array|posthogApp|module|chunk)[\w.-]*\.js/.exec(`${new Error().stack}`)?.[0] ?? 'page';
  const change = (owner: string, by: number): void => void listening.set(owner, (listening.get(owner) ?? 0) + by);
  const owners = new WeakMap<object, Map<string, string>>();
  const nameOf = (type: string, options: unknown): string =>
    `${type} ${typeof options === 'object' && options ? (options as AddEventListenerOptions).capture === true : options === true}`;
  const listeners = new WeakMap<object, WeakMap<EventTarget, Map<string, string>>>();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (listener && !(options as AddEventListenerOptions | undefined)?.once) {
      const targets = listeners.get(listener) ?? new WeakMap<EventTarget, Map<string, string>>();
      listeners.set(listener, targets);
      const names = targets.get(this) ?? new Map<string, string>();
      targets.set(this, names);
      const name = nameOf(type, options);
      if (!names.has(name)) {
        names.set(name, ownerOf());
        change(names.get(name) as string, 1);
      }
    }
    return addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const names = listener && listeners.get(listener)?.get(this);
    const name = nameOf(type, options);
    const owner = names?.get(name);
    if (names && owner) {
      change(owner, -1);
      names.delete(name);
    }
    return removeEventListener.call(this, type, listener, options);
  };
  const Observed = window.MutationObserver;
  window.MutationObserver = class extends Observed {
    override observe(target: Node, options?: MutationObserverInit): void {
      if (!owners.has(this)) {
        owners.set(this, new Map([['owner', ownerOf()]]));
        change(ownerOf(), 1);
      }
      super.observe(target, options);
    }
    override disconnect(): void {
      const owner = owners.get(this)?.get('owner');
      if (owner) change(owner, -1);
      owners.delete(this);
      super.disconnect();
    }
  };
  window.listening = () => Object.fromEntries([...listening].filter(([, count]) => count));
};
