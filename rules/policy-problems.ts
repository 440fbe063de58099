import type { Problem, Text } from '../schemas/types.ts';

/** Everything that can be wrong with parameter files and overrides, by code. */
export const policyProblemTitles = {
  'parameter-repeated': { zh: '参数重复定义', en: 'Parameter defined twice' },
  'parameter-date-order': {
    zh: '参数起始日期重叠或乱序',
    en: 'Dates of a parameter overlap or are out of order',
  },
  'parameter-value': {
    zh: '参数取值与单位不符，或分布不可能',
    en: 'Value of a parameter is impossible or does not fit its unit',
  },
  'parameter-unknown': { zh: '没有这个参数', en: 'No such parameter' },
  'parameter-needed': {
    zh: '所用手续缺少必需的参数',
    en: 'A procedure is used before a parameter it needs has a value',
  },
  'reform-unknown': { zh: '没有这项改革措施', en: 'No such reform' },
  'reform-contradiction': {
    zh: '改革措施既加入又去除',
    en: 'A reform is both added and left out',
  },
  'reform-undated': { zh: '改革措施没有施行日期', en: 'The reform has no date of commencement' },
  'reform-conflict': {
    zh: '两项改革措施自同一日起设置同一参数',
    en: 'Two reforms set one parameter from the same day on',
  },
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
        zh: `参数“${name}”的取值 ${JSON.stringify(value)} 与其单位不符，或是不可能的分布。`,
        en: `Parameter "${name}" has the value ${JSON.stringify(value)}, which is impossible or does not fit its unit.`,
      },
      got: JSON.stringify(value),
      expected,
    }),

  unknownName: (name: string, near: string | undefined): Problem =>
    problem('parameter-unknown', name, {
      message: { zh: `没有名为“${name}”的参数。`, en: `There is no parameter "${name}".` },
      got: name,
      ...(near && { fix: write(near) }),
    }),

  needed: (share: string, value: number, needed: string): Problem =>
    problem('parameter-needed', share, {
      message: {
        zh: `参数“${share}”为 ${value}，但“${needed}”在开始日期尚无取值。`,
        en: `Parameter "${share}" is ${value}, but "${needed}" has no value yet on the day of the start.`,
      },
      got: String(value),
      expected: `0, or a value of ${needed}`,
      fix: { zh: `同时设定“${needed}”。`, en: `Set "${needed}" too.` },
    }),

  unknownReform: (place: string, id: string, near: string | undefined): Problem =>
    problem('reform-unknown', `reforms/${place}`, {
      message: { zh: `没有标识为“${id}”的改革措施。`, en: `There is no reform "${id}".` },
      got: id,
      ...(near && { fix: write(near) }),
    }),

  contradictoryReform: (index: number, id: string): Problem =>
    problem('reform-contradiction', `reforms/with/${index}`, {
      message: {
        zh: `改革措施“${id}”既在 with 中又在 without 中。`,
        en: `The reform "${id}" stands under "with" and under "without".`,
      },
      got: id,
      fix: { zh: '从其中一处删去。', en: 'Take it out of one of the two.' },
    }),

  undatedReform: (index: number, id: string): Problem =>
    problem('reform-undated', `reforms/with/${index}`, {
      message: {
        zh: `改革措施“${id}”没有施行日期，不会自行施行。`,
        en: `The reform "${id}" has no date of commencement and would never be in force.`,
      },
      got: id,
      fix: { zh: '设 fromStart: true。', en: 'Set fromStart: true.' },
    }),

  reformConflict: (name: string, one: string, other: string): Problem =>
    problem('reform-conflict', name, {
      message: {
        zh: `改革措施“${one}”和“${other}”自同一日起设置参数“${name}”。`,
        en: `The reforms "${one}" and "${other}" set the parameter "${name}" from the same day on.`,
      },
      got: `${one}, ${other}`,
      expected: 'one of them',
      fix: { zh: '去除其中一项。', en: 'Leave one of them out.' },
    }),
} as const;

/** The cure of a name that is nearly right. */
function write(near: string): Text {
  return { zh: `改为“${near}”。`, en: `Write "${near}".` };
}
