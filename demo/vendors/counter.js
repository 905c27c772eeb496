/** A stand-in for a small page counter that a site tags with `data-consent`: one hit, nothing kept. */
navigator.sendBeacon(`/loopback/hit?${new URLSearchParams({ ev: 'hit', path: location.pathname })}`);
