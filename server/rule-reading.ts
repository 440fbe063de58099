import { hasMembers, memberPointer } from '../schemas/pointer.ts';

/** What a function read of a value: pointers, `*` for any entry of an array. */
export function pointersRead<T extends object>(value: T, read: (value: T) => unknown): Set<string> {
  const seen = new Set<string>();
  const watched = new WeakMap<object, object>();
  const watch = (target: object, pointer: string): object => {
    const known = watched.get(target);
    if (known) return known;
    const proxy = new Proxy(target, {
      get(owner, key) {
        const member: unknown = Reflect.get(owner, key);
        if (typeof key === 'symbol') return member;
        const at = memberPointer(pointer, Array.isArray(owner) && /^\d+$/.test(key) ? '*' : key);
        if (hasMembers(member)) return watch(member, at);
        seen.add(at);
        return member;
      },
    });
    watched.set(target, proxy);
    return proxy;
  };
  // The proxy answers everything that the value does.
  read(watch(value, '') as T);
  return seen;
}
