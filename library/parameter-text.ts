import type { ParameterUnit, ParameterValue, Text } from '../schemas/types.ts';

const kinds: Readonly<Record<string, Text>> = {
  constant: { zh: '固定', en: 'constant' },
  uniform: { zh: '均匀', en: 'uniform' },
  triangular: { zh: '三角', en: 'triangular' },
  exponential: { zh: '指数', en: 'exponential' },
  erlang: { zh: '爱尔朗', en: 'Erlang' },
  gamma: { zh: '伽马', en: 'gamma' },
  weibull: { zh: '韦布尔', en: 'Weibull' },
  lognormal: { zh: '对数正态', en: 'lognormal' },
};

const switches = { true: { zh: '开', en: 'on' }, false: { zh: '关', en: 'off' } } as const;

const units: Readonly<Record<ParameterUnit, Text>> = {
  s: { zh: '秒', en: 's' },
  min: { zh: '分', en: 'min' },
  h: { zh: '小时', en: 'h' },
  d: { zh: '天', en: 'd' },
  ratio: { zh: '', en: '' },
  count: { zh: '', en: '' },
  switch: { zh: '', en: '' },
  percent: { zh: '%', en: '%' },
  kg: { zh: '千克', en: 'kg' },
  CNY: { zh: '元', en: 'CNY' },
  'CNY per unit': { zh: '元/单位', en: 'CNY per unit' },
};

/** The value of a parameter with its unit, a distribution by its kind and figures: `triangular 2, 6, 10 min`. */
export function parameterText(value: ParameterValue, unit: ParameterUnit): Text {
  if (typeof value === 'boolean') return switches[`${value}`];
  const measure = units[unit];
  const { kind = '', ...figures } = typeof value === 'number' ? { value } : value;
  const numbers = Object.values(figures).join(', ');
  const text = (language: keyof Text): string =>
    `${kinds[kind]?.[language] ?? ''} ${numbers} ${measure[language]}`.trim();
  return { zh: text('zh'), en: text('en') };
}
