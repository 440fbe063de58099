import type { ErrorObject } from 'ajv/dist/2020.js';

/**
 * Ajv reports every branch of an `anyOf` or `oneOf` that failed. This keeps the errors of the branch that came
 * closest, so that one mistake is one problem.
 */
export function closestBranches(errors: readonly ErrorObject[]): ErrorObject[] {
  const kept: ErrorObject[] = [];
  for (const error of errors) {
    if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') {
      kept.push(error);
      continue;
    }
    // Ajv lists the errors of the branches right before that of the choice.
    const first = kept.findLastIndex((other) => !isInside(other, error)) + 1;
    const inside = kept.splice(first);
    kept.push(...(closest(inside, error) ?? [error]));
  }
  return kept;
}

const isInside = (error: ErrorObject, choice: ErrorObject) =>
  error.instancePath === choice.instancePath ||
  error.instancePath.startsWith(`${choice.instancePath}/`);

/** Errors of the best branch, a list of allowed tags where only the tag is wrong, or undefined if no branch fits at all. */
function closest(errors: readonly ErrorObject[], choice: ErrorObject): ErrorObject[] | undefined {
  const branches = [...Map.groupBy(errors, (error) => branchOf(error, choice)).values()];
  const fitting = branches.filter((branch) => !branch.some((error) => isWrongKind(error, choice)));
  const tagged = fitting.filter((branch) => !branch.some(isWrongTag));
  const [best] = tagged.toSorted((a, b) => a.length - b.length);
  return best ?? wrongTag(fitting);
}

function branchOf(error: ErrorObject, choice: ErrorObject): string {
  const prefix = `${choice.schemaPath}/`;
  if (!error.schemaPath.startsWith(prefix)) return 'referred';
  return error.schemaPath.slice(prefix.length).split('/')[0] ?? '';
}

/** The value as a whole is of another kind than the branch wants. */
const isWrongKind = (error: ErrorObject, choice: ErrorObject) =>
  error.instancePath === choice.instancePath && ['type', 'const', 'enum'].includes(error.keyword);

const isWrongTag = (error: ErrorObject) => error.keyword === 'const';

/** All tags that the branches would have accepted, as one error. */
function wrongTag(branches: readonly ErrorObject[][]): ErrorObject[] | undefined {
  const tags = branches.flat().filter(isWrongTag);
  const [first] = tags;
  if (!first || tags.some(({ instancePath }) => instancePath !== first.instancePath)) {
    return branches[0];
  }
  const allowedValues: unknown[] = tags.map(({ params }) => params['allowedValue']);
  return [{ ...first, keyword: 'enum', params: { allowedValues } }];
}
