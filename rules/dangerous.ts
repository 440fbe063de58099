import type { GoodsDeclaration } from '../schemas/types.ts';
import { declarationInterface, together, within } from './citations.ts';
import { lines } from './parts.ts';
import type { Rule } from './rule.ts';
import { tableRules, unlike, type Source } from './table.ts';

const source: Source = {
  severity: 'warning',
  citation: together(
    within(declarationInterface, 'DecList/Uncode至NoDangFlag', 'DecList/Uncode to NoDangFlag'),
    {
      zh: '联合国《关于危险货物运输的建议书 规章范本》第三部分',
      en: 'UN Model Regulations, part 3',
    },
  ),
  mark: 'derived',
};
const unNumber = /^(UN)?\d{4}$/;
const packingGroup = /^([123]|I{1,3}|[ⅠⅡⅢ])类?$/;

/** Rules on dangerous goods: a UN number comes with name, packing group and packaging, and excludes the mark "not dangerous". */
export const dangerousRules: readonly Rule<GoodsDeclaration>[] = tableRules(lines, source, [
  {
    code: 'un-no-form',
    severity: 'error',
    title: ['UN 编号应为 4 位数字', 'UN number of an unusual form'],
    at: '/unNo',
    breaks: ({ unNo }) => unlike(unNo, unNumber),
    expected: () => 'UN1993',
    fix: ['填报 4 位 UN 编号。', 'Give the UN number of 4 digits.'],
  },
  {
    code: 'dangerous-contradiction',
    severity: 'error',
    title: ['有 UN 编号却勾选非危险化学品', 'UN number for goods said not to be dangerous'],
    at: '/notDangerous',
    breaks: ({ unNo, notDangerous }) => unNo !== undefined && notDangerous === true,
    fix: ['取消勾选，或删除 UN 编号。', 'Remove the mark, or the UN number.'],
  },
  {
    code: 'dangerous-name-missing',
    title: ['危险货物缺少名称', 'Dangerous goods without their name'],
    at: '/dangerousName',
    breaks: ({ unNo, dangerousName }) => unNo !== undefined && dangerousName === undefined,
    fix: ['填报危险货物名称。', 'Give the name of the dangerous goods.'],
  },
  {
    code: 'dangerous-group-missing',
    title: ['危险货物缺少包装类别', 'Dangerous goods without their packing group'],
    at: '/dangerousPackingGroup',
    breaks: ({ unNo, dangerousPackingGroup }) =>
      unNo !== undefined && dangerousPackingGroup === undefined,
    fix: ['填报危包类别。', 'Give the packing group.'],
  },
  {
    code: 'dangerous-packaging-missing',
    title: ['危险货物缺少包装规格', 'Dangerous goods without their packaging'],
    at: '/dangerousPackaging',
    breaks: ({ unNo, dangerousPackaging }) =>
      unNo !== undefined && dangerousPackaging === undefined,
    fix: ['填报危包规格。', 'Give the UN code of the packaging.'],
  },
  {
    code: 'dangerous-group-form',
    title: ['危包类别应为 1、2 或 3', 'Packing group that does not exist'],
    at: '/dangerousPackingGroup',
    breaks: ({ dangerousPackingGroup }) => unlike(dangerousPackingGroup, packingGroup),
    expected: () => '1, 2, 3',
    fix: ['填报 1、2 或 3。', 'Write 1, 2 or 3.'],
  },
  {
    code: 'un-no-missing',
    title: ['填报了危险货物名称却没有 UN 编号', 'Name of dangerous goods without their UN number'],
    at: '/unNo',
    breaks: ({ unNo, dangerousName, notDangerous }) =>
      dangerousName !== undefined && unNo === undefined && notDangerous !== true,
    fix: ['填报 UN 编号。', 'Give the UN number.'],
  },
]);
