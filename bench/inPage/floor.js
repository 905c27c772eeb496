// The least that a script can do which asks the browser for a cookie and tells the page what it found.
const found = document.cookie.includes('floor=');
document.dispatchEvent(new CustomEvent('floor:ready', { detail: { found } }));
