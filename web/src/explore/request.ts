import type { ApiRequest } from '../api/http.ts';
import type { Operation } from './document.ts';

/** What is filled in for an operation: values of parameters by name, and a body. */
export interface Filled {
  readonly values: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The request that an operation becomes with what is filled in; what is empty is left out. */
export function requestOf(operation: Operation, { values, body }: Filled): ApiRequest {
  const given = (operation.parameters ?? []).filter(({ name }) => (values[name] ?? '') !== '');
  const of = (place: string): [string, string][] =>
    given.filter((each) => each.in === place).map(({ name }) => [name, values[name] ?? '']);
  const query = new URLSearchParams(of('query')).toString();
  const filled = of('path').reduce(
    (path, [name, value]) => path.replace(`{${name}}`, () => encodeURIComponent(value)),
    operation.path,
  );
  return {
    method: operation.method,
    path: query === '' ? filled : `${filled}?${query}`,
    headers: Object.fromEntries(of('header')),
    ...(operation.requestBody && body !== '' && { body }),
  };
}

/** A text as one word of a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The same request as a command for a shell. */
export function curlOf({ method, headers, body }: ApiRequest, url: string): string {
  const parts = [
    'curl -s',
    ...(method === 'GET' ? [] : [`-X ${method}`]),
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data-binary ${quoted(body)}`]),
    quoted(url),
  ];
  return parts.join(' ');
}
