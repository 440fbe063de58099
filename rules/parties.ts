import type { GoodsDeclaration, Party } from '../schemas/types.ts';
import { creditCheckCharacter } from './check-digits.ts';
import { creditCodes, registrationCode } from './citations.ts';
import { when, type Finding, type Rule } from './rule.ts';

const customsCodeShape = /^\d{4}[0-9A-Z]{6}$/;

/** Findings of a check made for every domestic party of a declaration. */
function eachParty(
  { trader, owner, agent }: GoodsDeclaration,
  check: (party: Party, path: string) => readonly Finding[],
): readonly Finding[] {
  return Object.entries({ trader, owner, agent }).flatMap(([role, party]) =>
    party ? check(party, `/${role}`) : [],
  );
}

/** The check character of a unified social credit code is right. */
export const creditCodeCheck: Rule<GoodsDeclaration> = {
  code: 'credit-code-check',
  severity: 'error',
  title: { zh: '统一社会信用代码校验位不符', en: 'Check character of a credit code is wrong' },
  citation: creditCodes,
  mark: 'official',
  check: (declaration) =>
    eachParty(declaration, ({ creditCode }, path) => {
      if (creditCode === undefined) return [];
      const expected = creditCheckCharacter(creditCode);
      return when(!creditCode.endsWith(expected), () => ({
        path: `${path}/creditCode`,
        message: {
          zh: `统一社会信用代码 ${creditCode} 的校验位应为 ${expected}。`,
          en: `The check character of the credit code ${creditCode} should be ${expected}.`,
        },
        got: creditCode,
        expected: `check character ${expected}`,
      }));
    }),
};

/** A customs registration code begins with four digits, the division where the enterprise is registered. */
export const customsCodeForm: Rule<GoodsDeclaration> = {
  code: 'customs-code-form',
  severity: 'warning',
  title: { zh: '海关注册编码结构不符', en: 'Customs registration code of an unusual form' },
  citation: registrationCode,
  mark: 'recalled',
  check: (declaration) =>
    eachParty(declaration, ({ customsCode }, path) =>
      when(customsCode !== undefined && !customsCodeShape.test(customsCode), () => ({
        path: `${path}/customsCode`,
        message: {
          zh: `海关注册编码 ${customsCode} 的前四位应为数字（行政区划）。`,
          en: `The customs registration code ${customsCode} should begin with four digits.`,
        },
        got: String(customsCode),
        expected: '4 digits, 6 digits or letters',
      })),
    ),
};
