import type { GoodsDeclaration, Manifest, Problem, Text } from '../schemas/types.ts';
import { decisions } from './decisions.ts';
import type { Policy } from './policy.ts';

/** Ways in which a declaration and its manifest can differ. */
export const matchProblems = {
  'manifest-missing': { zh: '无对应舱单提（运）单', en: 'No such bill in the manifest' },
  'manifest-bill-differs': { zh: '提（运）单号与舱单不符', en: 'Bill differs from the manifest' },
  'manifest-packages-differ': { zh: '件数与舱单不符', en: 'Packages differ from the manifest' },
  'manifest-weight-differs': { zh: '毛重与舱单不符', en: 'Gross weight differs from the manifest' },
  'manifest-containers-differ': {
    zh: '集装箱与舱单不符',
    en: 'Containers differ from the manifest',
  },
} as const satisfies Record<string, Text>;

/** Compares a declaration with its consignment in the manifest; no problem means that they match. */
export function matchManifest(
  declaration: GoodsDeclaration,
  consignment: Manifest['consignments'][number] | undefined,
  policy: Policy,
): Problem[] {
  const { billNo = '', packages, grossWeight, containers = [] } = declaration;
  if (!consignment) return [difference('manifest-missing', { path: '/billNo', got: billNo })];
  const problems: Problem[] = [];
  if (billNo !== consignment.billNo) {
    problems.push(
      difference('manifest-bill-differs', {
        path: '/billNo',
        got: billNo,
        expected: consignment.billNo,
      }),
    );
  }
  if (packages !== undefined && packages !== consignment.packages) {
    const figures = { got: String(packages), expected: String(consignment.packages) };
    problems.push(difference('manifest-packages-differ', { path: '/packages', ...figures }));
  }
  const tolerance = policy.number('match.weight-tolerance') * consignment.grossWeight;
  if (grossWeight !== undefined && Math.abs(grossWeight - consignment.grossWeight) > tolerance) {
    const figures = { got: String(grossWeight), expected: String(consignment.grossWeight) };
    problems.push(difference('manifest-weight-differs', { path: '/grossWeight', ...figures }));
  }
  const declared = listed(containers.map(({ number }) => number));
  const carried = listed(consignment.containers ?? []);
  if (declared !== carried) {
    problems.push(
      difference('manifest-containers-differ', {
        path: '/containers',
        got: declared,
        expected: carried,
      }),
    );
  }
  return problems;
}

const listed = (numbers: readonly string[]) => [...new Set(numbers)].toSorted().join(', ');

function difference(
  code: keyof typeof matchProblems,
  given: { path: string; got: string; expected?: string },
): Problem {
  const title = matchProblems[code];
  const { got, expected } = given;
  const compared: Text =
    expected === undefined
      ? { zh: `：“${got}”`, en: `: "${got}"` }
      : {
          zh: `：申报“${got}”，舱单“${expected}”`,
          en: `: declared "${got}", manifest "${expected}"`,
        };
  return {
    code,
    severity: 'error',
    path: given.path,
    message: { zh: `${title.zh}${compared.zh}。`, en: `${title.en}${compared.en}.` },
    rule: 'match-manifest',
    citation: decisions['match-manifest'].citation,
    got,
    ...(expected && { expected }),
  };
}
