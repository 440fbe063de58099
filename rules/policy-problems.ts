import type { Problem, Text } from '../schemas/types.ts';

/** Everything that can be wrong with parameter files and overrides, by code. */
export const policyProblemTitles = {
  'parameter-repeated': { zh: '参数重复定义', en: 'Parameter defined twice' },
  'parameter-date-order': {
    zh: '参数起始日期重叠或乱序',
    en: 'Dates of a parameter overlap or are out of order',
  },
  'parameter-value': { zh: '参数取值与单位不符', en: 'Value of a parameter does not fit its unit' },
  'parameter-unknown': { zh: '没有这个参数', en: 'No such parameter' },
} as const satisfies Record<string, Text>;

function problem(
  code: keyof typeof policyProblemTitles,
  name: string,
  rest: Pick<Problem, 'message' | 'got' | 'expected' | 'fix'>,
): Problem {
  return { code, severity: 'error', path: `/${name}`, ...rest };
}

/** Builders of the problems of a policy book; `path` holds the full parameter name. */
export const policyProblem = {
  repeatedName: (name: string): Problem =>
    problem('parameter-repeated', name, {
      message: { zh: `参数“${name}”定义了两次。`, en: `Parameter "${name}" is defined twice.` },
    }),

  unorderedDate: ({
    name,
    from,
    before,
  }: {
    name: string;
    from: string;
    before: string;
  }): Problem =>
    problem('parameter-date-order', name, {
      message: {
        zh: `参数“${name}”的起始日期 ${from} 不晚于前一个取值的 ${before}。`,
        en: `Parameter "${name}" has a value from ${from}, not after the one before it, from ${before}.`,
      },
      got: from,
      expected: `a date after ${before}`,
    }),

  wrongValue: (name: string, value: unknown, expected: string): Problem =>
    problem('parameter-value', name, {
      message: {
        zh: `参数“${name}”的取值 ${JSON.stringify(value)} 与其单位不符。`,
        en: `Parameter "${name}" has the value ${JSON.stringify(value)}, which does not fit its unit.`,
      },
      got: JSON.stringify(value),
      expected,
    }),

  unknownName: (name: string, near: string | undefined): Problem =>
    problem('parameter-unknown', name, {
      message: { zh: `没有名为“${name}”的参数。`, en: `There is no parameter "${name}".` },
      got: name,
      ...(near && { fix: { zh: `改为“${near}”。`, en: `Write "${near}".` } }),
    }),
} as const;
