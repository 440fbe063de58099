import { useQuery } from '../api/router.ts';

/** A field to search in, kept in the address. */
export function SearchField({ label }: { readonly label: string }) {
  const [search = '', setSearch] = useQuery('search');
  return (
    <label className="search">
      <span className="visually-hidden">{label}</span>
      <input
        type="search"
        placeholder={label}
        value={search}
        onChange={({ target }) => setSearch(target.value === '' ? undefined : target.value)}
      />
    </label>
  );
}
