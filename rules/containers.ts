import type { ConveyanceDeclaration, GoodsDeclaration, Manifest } from '../schemas/types.ts';
import { containerCheckDigit } from './check-digits.ts';
import { containerDigit, declarationInterface, within } from './citations.ts';
import { nothing, when, type Finding, type Rule } from './rule.ts';

const checkDigit = {
  code: 'container-check-digit',
  severity: 'error',
  title: { zh: '集装箱号校验位不符', en: 'Check digit of a container number is wrong' },
  citation: containerDigit,
  mark: 'published',
} as const;

function checkDigitFindings(number: string, path: string): readonly Finding[] {
  const digit = containerCheckDigit(number);
  return when(!number.endsWith(digit), () => ({
    path,
    message: {
      zh: `集装箱号 ${number} 的校验位应为 ${digit}。`,
      en: `The check digit of container ${number} should be ${digit}.`,
    },
    got: number,
    expected: `check digit ${digit}`,
  }));
}

/** Check digits of the containers of a goods declaration. */
export const declaredContainerDigit: Rule<GoodsDeclaration> = {
  ...checkDigit,
  check: ({ containers = [] }) =>
    containers.flatMap(({ number }, index) =>
      checkDigitFindings(number, `/containers/${index}/number`),
    ),
};

/** Check digits of the containers of a manifest. */
export const manifestContainerDigit: Rule<Manifest> = {
  ...checkDigit,
  check: ({ consignments }) =>
    consignments.flatMap(({ containers = [] }, consignment) =>
      containers.flatMap((number, index) =>
        checkDigitFindings(number, `/consignments/${consignment}/containers/${index}`),
      ),
    ),
};

/** Check digits of the containers on a conveyance. */
export const carriedContainerDigit: Rule<ConveyanceDeclaration> = {
  ...checkDigit,
  check: ({ containers = [] }) =>
    containers.flatMap(({ number }, index) =>
      checkDigitFindings(number, `/containers/${index}/number`),
    ),
};

/** A container can only hold lines that the declaration has. */
export const containerLineUnknown: Rule<GoodsDeclaration> = {
  code: 'container-line-unknown',
  severity: 'error',
  title: { zh: '集装箱对应的商品项号不存在', en: 'A container holds a line that does not exist' },
  citation: within(declarationInterface, 'DecContainer/GoodsNo', 'DecContainer/GoodsNo'),
  mark: 'published',
  check: ({ goods, containers = [] }) => {
    if (containers.length === 0) return nothing;
    const known = new Set(goods.map(({ line }) => line));
    return containers.flatMap(({ number, lines }, container) =>
      lines.flatMap((line, index) =>
        when(!known.has(line), () => ({
          path: `/containers/${container}/lines/${index}`,
          message: {
            zh: `集装箱 ${number} 所列商品项号 ${line} 不存在。`,
            en: `Container ${number} is said to hold line ${line}, which does not exist.`,
          },
          got: String(line),
          expected: [...known].join(', '),
        })),
      ),
    );
  },
};

/** A container stands once in a declaration. */
export const containerRepeated: Rule<GoodsDeclaration> = {
  code: 'container-repeated',
  severity: 'error',
  title: { zh: '集装箱号重复', en: 'Container listed twice' },
  citation: within(declarationInterface, 'DecContainer/ContainerId', 'DecContainer/ContainerId'),
  mark: 'derived',
  check: ({ containers = [] }) =>
    containers.flatMap(({ number }, index) =>
      when(containers.findIndex((other) => other.number === number) < index, () => ({
        path: `/containers/${index}/number`,
        message: {
          zh: `集装箱号 ${number} 重复填报。`,
          en: `Container ${number} is listed twice.`,
        },
        got: number,
      })),
    ),
};

/** Goods that travel in containers are all in one of them. */
export const lineOutsideContainers: Rule<GoodsDeclaration> = {
  code: 'line-outside-containers',
  severity: 'warning',
  title: { zh: '商品项未对应任何集装箱', en: 'A line is in none of the containers' },
  citation: within(declarationInterface, 'DecContainer/GoodsNo', 'DecContainer/GoodsNo'),
  mark: 'derived',
  check: ({ goods, containers = [] }) => {
    if (containers.length === 0) return [];
    const held = new Set(containers.flatMap(({ lines }) => lines));
    return goods.flatMap(({ line }, index) =>
      when(!held.has(line), () => ({
        path: `/goods/${index}`,
        message: {
          zh: `第 ${line} 项商品未对应任何集装箱。`,
          en: `Line ${line} is in none of the containers.`,
        },
      })),
    );
  },
};
