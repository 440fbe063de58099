/**
 * Facts of a Chinese goods declaration for which neither CUSDEC nor the WCO declaration has an element,
 * sent as free text under codes both sides agree on (`FTX+CUS++LEV:ZZZ`, `AdditionalInformation` of
 * type CUS): `code | path | type | length | 中文 | English`, as rows of a format table.
 */
export const headExtensions = `
  TRC | tradingCountry | isoCountry | - | 贸易国别 | country of the trading partner
  LEV | levyNature | text | 3 | 征免性质 | nature of levy
  MAN | manualNo | text | 12 | 备案号 | processing-trade manual or filing
  DCL | declarant | text | 50 | 申报人员姓名 | person who declares
  PLC | goodsPlace | text | 100 | 存放地点 | where the goods are stored
  OPZ | overseasParty/nameZh | text | 150 | 境外收发货人中文名称 | overseas party, Chinese name
`;

/** The same for a line of goods. */
export const lineExtensions = `
  MOD | model | text | 255 | 商品规格、型号 | declaration elements, joined by a bar
  DUT | dutyMode | text | 1 | 征免方式 | levy mode
  DST | district | text | 5 | 境内目的地/境内货源地 | domestic destination or source
  NEN | nameEn | text | 100 | 商品英文名称 | name of the goods in English
`;

/** One line of the lists above, cut into code and the rest. */
export function extensionLines(text: string): readonly { code: string; rest: string }[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const at = line.indexOf(' | ');
      return { code: line.slice(0, at).trim(), rest: line.slice(at + ' | '.length) };
    });
}
