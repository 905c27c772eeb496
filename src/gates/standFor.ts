/** Who stands where an element of the page's was. */
const places = new WeakMap<Node, Node>();
const hosts = new WeakSet<Node>();

const thereFor = (node: Node): Node => (places.has(node) ? thereFor(places.get(node)!) : node);

type Bag = Record<string, unknown>;
type Method = (...nodes: Node[]) => unknown;

/**
 * Puts `other` where an element of the page's is, which has to go. Whoever owns that does not know, and asks it for its
 * parent, or its parent to remove it: React is thrown at where it is not, and takes its whole app away. So each takes the one
 * for the other.
 */
export const standFor = (own: ChildNode, other: Node): void => {
  const parent = own.parentNode;
  own.replaceWith(other);
  if (!parent) return;
  places.set(own, other);
  for (const name of ['parentNode', 'nextSibling', 'remove']) {
    const get = (): unknown => {
      const there = thereFor(own);
      const value = (there as unknown as Bag)[name];
      return typeof value === 'function' ? value.bind(there) : value;
    };
    Object.defineProperty(own, name, { get, configurable: true });
  }
  if (hosts.has(parent)) return;
  hosts.add(parent);
  for (const name of ['removeChild', 'insertBefore', 'replaceChild']) {
    const go = (parent as unknown as Bag)[name] as Method;
    const value: Method = (...nodes) =>
      go.apply(
        parent,
        nodes.map((node) => node && thereFor(node)),
      );
    Object.defineProperty(parent, name, { value, configurable: true, writable: true });
  }
};
