import { readText } from '../formats/bytes.ts';
import { readJson } from '../formats/json.ts';
import { HttpProblem } from './http-problem.ts';
import { bodyLimits } from './limits.ts';
import { checkRequest, type RequestId, type RequestTypes } from './request-schemas.ts';

/** The text of a body in UTF-8 or the encoding it declares. Throws an {@link HttpProblem} where it cannot be read. */
export function textBody(bytes: Uint8Array): string {
  const read = readText(bytes, bodyLimits.maxBytes);
  if ('problem' in read) throw new HttpProblem('body-malformed', { problems: [read.problem] });
  return read.text;
}

/**
 * A JSON body that fits its schema. Throws an {@link HttpProblem} that locates everything wrong with it;
 * an empty body counts as `{}`.
 */
export function jsonBody<K extends RequestId>(bytes: Uint8Array, id: K): RequestTypes[K] {
  const read = readJson(bytes.byteLength === 0 ? '{}' : textBody(bytes), bodyLimits);
  if ('problem' in read) throw new HttpProblem('body-malformed', { problems: [read.problem] });
  const { value, places, locator, problems } = read.document;
  if (problems.length > 0) throw new HttpProblem('body-malformed', { problems });
  const checked = checkRequest(id, value);
  if ('value' in checked) return checked.value;
  throw new HttpProblem('body-invalid', {
    problems: checked.problems.map((problem) => {
      const { offset, name } = places.find(problem.path);
      return { ...problem, location: locator(offset, name) };
    }),
  });
}
