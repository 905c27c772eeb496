/** Where the visitor pretends to be, and what the browser says: the page's address holds it, as `data-debug` reads it. */
export const wirePlaces = (form: HTMLFormElement): void => {
  const place = form.elements.namedItem('place') as HTMLSelectElement;
  const gpc = form.elements.namedItem('gpc') as HTMLInputElement;
  const address = new URL(location.href);
  place.value = address.searchParams.get('consent-region') ?? '';
  const real = (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true;
  gpc.checked = (address.searchParams.get('consent-gpc') ?? (real ? '1' : '0')) === '1';

  const set = (name: string, value: string): void => {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  };
  form.addEventListener('change', () => {
    set('consent-region', place.value);
    set('consent-gpc', gpc.checked === real ? '' : gpc.checked ? '1' : '0');
    location.assign(address);
  });
};
