import type { Text } from '../schemas/types.ts';

/*
 * What rules and decisions rest on, once each and in both languages. A place within a text is named by `article`, `item` or
 * `within`; several texts are joined by `together`; `fromMemory` says that nobody has looked it up.
 */

/** A place within a text that has a name of its own: a heading, a field. */
export function within(work: Text, zh: string, en: string): Text {
  return { zh: `${work.zh}，${zh}`, en: `${work.en}, ${en}` };
}

/** Articles (条) of a law. */
export function article(work: Text, ...numbers: readonly number[]): Text {
  return numbered(work, numbers, { zh: '条', en: 'article' });
}

/** Items (项) of a notice or plan. */
export function item(work: Text, ...numbers: readonly number[]): Text {
  return numbered(work, numbers, { zh: '项', en: 'item' });
}

/** Several texts that a rule rests on. */
export function together(...works: readonly Text[]): Text {
  return {
    zh: works.map(({ zh }) => zh).join('；'),
    en: works.map(({ en }) => en).join('; '),
  };
}

/** A text that is cited without having been looked up. */
export function fromMemory({ zh, en }: Text): Text {
  return { zh: `${zh}（凭记忆）`, en: `${en}, from memory` };
}

function numbered(work: Text, numbers: readonly number[], unit: Text): Text {
  const zh = numbers.map((number) => `第${chineseNumeral(number)}${unit.zh}`).join('、');
  const list = [numbers.slice(0, -1).join(', '), numbers.at(-1)].filter(Boolean).join(' and ');
  const en = `${work.en}, ${unit.en}${numbers.length > 1 ? 's' : ''} ${list}`;
  return { zh: `${work.zh}${zh}`, en };
}

const digits = '〇一二三四五六七八九';

/** A number from 1 to 99 as Chinese law writes it, such as 二十四. */
function chineseNumeral(number: number): string {
  const [tens, units] = [Math.floor(number / 10), number % 10];
  const ten = tens > 1 ? `${digits[tens]}十` : '十'.repeat(tens);
  return ten + (units > 0 ? digits[units] : '');
}

export const customsLaw: Text = { zh: '《中华人民共和国海关法》', en: 'Customs Law of the PRC' };
export const dutyRegulations: Text = {
  zh: '《进出口关税条例》',
  en: 'Regulations on Import and Export Duties',
};
export const manifestDecree: Text = {
  zh: '海关总署令第172号（舱单管理办法）',
  en: 'Decree 172 of GACC (manifests)',
};
export const transitDecree: Text = {
  zh: '海关总署令第89号（转关货物监管办法）',
  en: 'Decree 89 of GACC (transit)',
};

export const revisionDecree: Text = {
  zh: '海关总署令第220号（报关单修改和撤销管理办法）',
  en: 'Decree 220 of GACC (amendment and withdrawal of declarations)',
};
export const auditRegulations: Text = {
  zh: '《海关稽查条例》',
  en: 'Regulations on Customs Audit',
};

/** How the declaration form is filled in. */
export const formRules: Text = {
  zh: '海关总署公告2019年第18号（报关单填制规范）',
  en: 'GACC Announcement No. 18 of 2019 (filling in the declaration form)',
};
export const twoStepPilot: Text = {
  zh: '海关总署公告2019年第127号（两步申报）',
  en: 'GACC Announcement No. 127 of 2019 (two-step declaration)',
};
export const advanceDeclaration: Text = {
  zh: '海关总署公告2014年第74号（提前申报）',
  en: 'GACC Announcement No. 74 of 2014 (advance declaration)',
};
/** Time limits of manifests. */
export const manifestTimes: Text = {
  zh: '海关总署公告2017年第56号',
  en: 'GACC Announcement No. 56 of 2017',
};

/** Improving the business environment at ports; its items are numbered through. */
export const stateCouncilNotice: Text = {
  zh: '国发〔2018〕37号',
  en: 'State Council Notice No. 37 of 2018',
};
export const yunnanPlan: Text = { zh: '云政发〔2019〕3号', en: 'Yunnan plan (No. 3 of 2019)' };
export const innerMongoliaOpinions: Text = {
  zh: '内政发〔2019〕5号',
  en: 'Inner Mongolia implementing opinions (No. 5 of 2019)',
};
export const innerMongoliaPortPlan: Text = {
  zh: '内政办发〔2021〕84号',
  en: 'Inner Mongolia port plan (No. 84 of 2021)',
};

/** The interface of goods declarations. */
export const declarationInterface: Text = {
  zh: '单一窗口货物申报接口（DecMessage 4.8）',
  en: 'Single-window interface of goods declarations (DecMessage 4.8)',
};
export const manifestInterface: Text = {
  zh: '单一窗口舱单接口（MT1401、MT2401）',
  en: 'Single-window manifest interface (MT1401, MT2401)',
};
export const arrivalInterface: Text = {
  zh: '单一窗口运抵报告接口（MT3101、MT3402）',
  en: 'Single-window interface for arrival reports (MT3101, MT3402)',
};
export const conveyanceInterface: Text = {
  zh: '单一窗口运输工具接口（MT4401至MT4406）',
  en: 'Single-window conveyance interface (MT4401 to MT4406)',
};
/** The carriage report of road vehicles, whose interface text was not to be had. */
export const carriageReport: Text = { zh: '公路承运确报', en: 'Road carriage report' };

/** Code tables of customs as the single window has them. */
export const codeTables: Text = {
  zh: '海关总署单一窗口代码表（2020年）',
  en: 'GACC code tables for the single window, 2020',
};
export const commodityTable: Text = {
  zh: '海关总署商品编码表（2020年）',
  en: 'GACC commodity table of 2020',
};
export const supervisionConditions: Text = within(
  commodityTable,
  '监管条件',
  'supervision conditions',
);
export const tariff: Text = {
  zh: '《进出口税则》与海关总署商品编码表（2020年）',
  en: 'Customs tariff of the PRC and GACC commodity table, 2020',
};
export const declarationElements: Text = {
  zh: '海关总署规范申报目录（2020年）',
  en: 'GACC catalogue of declaration elements, 2020',
};
export const tradeModes: Text = {
  zh: '海关总署监管方式、征免性质、征减免税方式代码表',
  en: 'GACC table of trade modes, natures of levy and levy modes',
};

/** Unified social credit codes. */
export const creditCodes: Text = {
  zh: 'GB 32100-2015（统一社会信用代码）',
  en: 'GB 32100-2015 (unified social credit code)',
};
export const containerDigit: Text = { zh: 'ISO 6346，附录A', en: 'ISO 6346, annex A' };
export const waybillDigit: Text = fromMemory({
  zh: 'IATA第600a号决议：序号模7',
  en: 'IATA Resolution 600a: serial number modulo 7',
});
export const registrationCode: Text = fromMemory({
  zh: '十位海关注册编码的结构',
  en: 'Structure of the ten-character registration code',
});

/** What no text says, but cannot well be otherwise. */
export function plausibility(zh: string, en: string): Text {
  return { zh: `常理：${zh}`, en: `Plausibility: ${en}` };
}
