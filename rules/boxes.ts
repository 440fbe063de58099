import type { ConveyanceDeclaration, GoodsDeclaration } from '../schemas/types.ts';
import { declarationInterface, plausibility, within } from './citations.ts';
import { carriedContainers, declaredContainers } from './parts.ts';
import type { Rule } from './rule.ts';
import { tableRules, unlike, whole, type Row, type Source, type Visitor } from './table.ts';

const iso: Source = {
  severity: 'warning',
  citation: {
    zh: 'ISO 6346（设备识别码、尺寸类型代码）；ISO 668（额定质量）',
    en: 'ISO 6346, equipment category and size-type codes; ISO 668, ratings',
  },
  mark: 'published',
};
const categoryPlace = 3;
/** Freight container, detachable equipment, trailer or chassis. */
const categories = 'UJZ';
const sizeType = /^[1-4A-HK-NPR][024-9C-FL-NP][0-9A-Z]{2}$/;
const maximumMass = 36_000; // kg, rating of ISO 668:2020
const leastTare = 1000; // kg, below the lightest 20 ft container
const mostTare = 8000; // kg, above the heaviest 45 ft refrigerated container
const interfaceSource: Source = {
  severity: 'warning',
  citation: within(declarationInterface, 'DecContainer', 'DecContainer'),
  mark: 'derived',
};

interface Box {
  readonly number: string;
  readonly tareWeight?: number;
}

function boxRows<M, P extends Box>(): readonly Row<M, P>[] {
  return [
    {
      code: 'container-category',
      title: ['集装箱号第 4 位应为 U、J 或 Z', 'Container of an unknown category'],
      at: '/number',
      breaks: ({ number }) => !categories.includes(number.charAt(categoryPlace)),
      expected: () => 'U, J, Z',
      fix: ['核对集装箱号。', 'Check the number of the container.'],
    },
    {
      code: 'container-tare',
      mark: 'assumed',
      title: ['集装箱自重不合常理', 'Implausible tare of a container'],
      at: '/tareWeight',
      breaks: ({ tareWeight }) =>
        tareWeight !== undefined && (tareWeight < leastTare || tareWeight > mostTare),
      expected: () => `${leastTare} – ${mostTare}`,
      fix: ['自重以千克填报。', 'Give the tare in kilograms.'],
    },
  ];
}

/** Rules on the containers of one kind of message. */
function boxRules<M, P extends Box>(parts: Visitor<M, P>): Rule<M>[] {
  return tableRules(parts, iso, boxRows<M, P>());
}

/** All rules on the containers of goods declarations beyond check digit and lines. */
export const declaredContainerRules: readonly Rule<GoodsDeclaration>[] = [
  ...boxRules(declaredContainers),
  ...tableRules(declaredContainers, interfaceSource, [
    {
      code: 'container-over-mass',
      citation: { zh: 'ISO 668:2020，额定质量36 000 kg', en: 'ISO 668:2020, rating of 36 000 kg' },
      mark: 'published',
      title: ['集装箱重量超过最大总重', 'Container above its rating'],
      at: '/weight',
      breaks: ({ weight }) => weight !== undefined && weight > maximumMass,
      expected: () => `≤ ${maximumMass}`,
      fix: ['核对集装箱重量。', 'Check the weight of the container.'],
    },
    {
      code: 'container-below-tare',
      severity: 'error',
      title: ['集装箱重量小于自重', 'Container lighter than its tare'],
      at: '/weight',
      breaks: ({ weight, tareWeight }) =>
        weight !== undefined && tareWeight !== undefined && weight < tareWeight,
      expected: ({ tareWeight }) => `≥ ${tareWeight}`,
      fix: ['核对集装箱重量与自重。', 'Check both weights.'],
    },
    {
      code: 'container-line-repeated',
      severity: 'error',
      title: ['同一集装箱重复列出商品项', 'Line listed twice in one container'],
      at: '/lines',
      breaks: ({ lines }) => lines.length > 1 && new Set<number>(lines).size < lines.length,
      fix: ['每个商品项只列一次。', 'List every line once.'],
    },
  ]),
  ...tableRules<GoodsDeclaration, GoodsDeclaration>(whole, interfaceSource, [
    {
      code: 'container-weights-short',
      title: ['集装箱总重之和小于毛重', 'Containers lighter than their goods'],
      at: '/grossWeight',
      breaks: ({ containers, grossWeight }) =>
        grossWeight !== undefined &&
        containers !== undefined &&
        containers.length > 0 &&
        containers.every(({ weight }) => weight !== undefined) &&
        containers.reduce((sum, { weight = 0 }) => sum + weight, 0) < grossWeight,
      expected: ({ containers = [] }) =>
        `≤ ${containers.reduce((sum, { weight = 0 }) => sum + weight, 0)}`,
      fix: ['核对集装箱重量与毛重。', 'Check the containers and the gross weight.'],
    },
  ]),
];

/** All rules on the containers of conveyances beyond check digit and load. */
export const carriedContainerRules: readonly Rule<ConveyanceDeclaration>[] = [
  ...boxRules(carriedContainers),
  ...tableRules(carriedContainers, iso, [
    {
      code: 'container-size-type',
      title: ['集装箱尺寸类型代码不符', 'Size-type code of an unusual form'],
      at: '/sizeType',
      breaks: ({ sizeType: given }) => unlike(given, sizeType),
      expected: () => '22G1',
      fix: ['按 ISO 6346 填报尺寸类型。', 'Use a size-type code of ISO 6346.'],
    },
    {
      code: 'empty-container-sealed',
      mark: 'assumed',
      citation: plausibility('空箱不施封', 'empty containers bear no seals'),
      title: ['空箱不应施加封志', 'Seals on an empty container'],
      at: '/seals',
      breaks: ({ empty, seals }) => empty === true && seals !== undefined && seals.length > 0,
      fix: ['核对空重箱标志。', 'Check whether the container is empty.'],
    },
  ]),
];
