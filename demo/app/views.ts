const VIEWS = ['tone', 'form', 'settings'] as const;

/** Shows the view that the address names after its `#`, and tells of each that the visitor opens. */
export const wireViews = (opened: (view: string) => void): void => {
  const show = (): string | undefined => {
    const name = location.hash.slice(1);
    const view = VIEWS.find((known) => known === name) ?? (name === 'privacy' ? 'settings' : 'tone');
    if (name === 'main') return undefined;
    for (const each of VIEWS) {
      document.getElementById(each)?.toggleAttribute('hidden', each !== view);
      const link = document.querySelector(`nav a[href="#${each}"]`);
      if (each === view) link?.setAttribute('aria-current', 'page');
      else link?.removeAttribute('aria-current');
    }
    return view;
  };
  addEventListener('hashchange', () => {
    const view = show();
    if (view) opened(view);
  });
  show();
};
