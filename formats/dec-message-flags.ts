import { propertiesOf, textOf, type Codec, type Fault } from './codec.ts';
import { cannotHold } from './not-carried.ts';
import { isRecord } from './record.ts';

/** Positions 1 and 2 of `DecHead/Type` that say duty is paid in a consolidated account. */
const CONSOLIDATED = 'CL';

/** Position 3 of `DecHead/Type`; 3 is the coding of 2019 for a summary declaration. */
const PROCEDURES = { ' ': 'one-step', 0: 'one-step', 5: 'summary', 6: 'complete' } as const;
const OLD_SUMMARY = '3';
const PROCEDURE_CODES = { 'one-step': ' ', summary: '5', complete: '6' } as const;

/** Positions 4 to 6: goods under certificates, inspection, duty. */
const CONTROLS = ['certificates', 'inspection', 'duty'] as const;
const KIND_END = 2;
const CONTROLS_START = 3;
const CONTROLS_END = 6;
const TYPE_LENGTH = 7;
const COMBINED_PORT = 'Z';

/**
 * `DecHead/Type`: kind, part of the two-step procedure, controls and combined port, by position.
 * The controls of a summary declaration stood at 4 to 6 in the coding of 2019; today's coding calls
 * these places meaningless, and they keep their old meaning here so that nothing is lost.
 */
const documentType: Codec = {
  positional: true,
  spreads: ['documentKind', 'consolidatedDuty', 'procedure', 'controls', 'combinedPort'],
  read: (text, fault) => {
    const padded = text.padEnd(TYPE_LENGTH);
    const bad = typeFault(padded);
    if (bad !== undefined) {
      fault('flag-format', { got: text, values: bad });
      return undefined;
    }
    const kind = padded.slice(0, KIND_END).trim();
    const controls = padded.slice(CONTROLS_START, CONTROLS_END);
    return {
      ...(kind === CONSOLIDATED ? { consolidatedDuty: true } : kind && { documentKind: kind }),
      procedure: procedureOf(text, padded.charAt(KIND_END), fault),
      ...(controls.trim() !== '' && { controls: flagsOf(CONTROLS, controls) }),
      ...(padded.charAt(CONTROLS_END) === COMBINED_PORT && { combinedPort: true }),
    };
  },
  write: (value) => {
    const message = propertiesOf(value);
    const text = [
      kindText(message).padEnd(KIND_END),
      PROCEDURE_CODES[procedureKey(message['procedure'])],
      isRecord(message['controls']) ? flagText(CONTROLS, message['controls']) : '   ',
      message['combinedPort'] === true ? COMBINED_PORT : ' ',
    ].join('');
    return text.trimEnd() || undefined;
  },
};

function typeFault(padded: string): { reasonZh: string; reasonEn: string } | undefined {
  if (padded.length > TYPE_LENGTH) {
    return { reasonZh: '最多 7 位', reasonEn: 'there are at most 7 positions' };
  }
  if (!/^(?:[A-Z][A-Z0-9 ]| {2})/.test(padded)) {
    return {
      reasonZh: '第 1、2 位应为单据类型',
      reasonEn: 'positions 1 and 2 are a document type',
    };
  }
  if (!/^..[ 0356]/.test(padded)) {
    return { reasonZh: '第 3 位应为 0、5 或 6', reasonEn: 'position 3 is 0, 5 or 6' };
  }
  if (!/^...(?: {3}|[01]{3})/.test(padded)) {
    return {
      reasonZh: '第 4 至 6 位应为空格，或 0、1',
      reasonEn: 'positions 4 to 6 are blank, or 0 or 1',
    };
  }
  if (!/[ Z]$/.test(padded)) {
    return { reasonZh: '第 7 位应为空格或 Z', reasonEn: 'position 7 is blank or Z' };
  }
  return undefined;
}

function procedureOf(text: string, code: string, fault: Fault): string {
  if (code === OLD_SUMMARY) {
    fault('code-superseded', { got: OLD_SUMMARY, expected: PROCEDURE_CODES.summary });
    return 'summary';
  }
  const found = Object.entries(PROCEDURES).find(([key]) => key === code);
  if (found === undefined) throw new Error(`Type "${text}" was not checked before.`);
  return found[1];
}

function procedureKey(value: unknown): keyof typeof PROCEDURE_CODES {
  if (value === 'one-step' || value === 'summary' || value === 'complete') return value;
  return cannotHold(
    `“${String(value)}”不是申报模式：one-step、summary 或 complete。`,
    `"${String(value)}" is not a procedure: one-step, summary or complete.`,
  );
}

function kindText(message: Readonly<Record<string, unknown>>): string {
  const { documentKind, consolidatedDuty } = message;
  if (consolidatedDuty !== true) return documentKind === undefined ? '' : textOf(documentKind);
  if (documentKind === undefined) return CONSOLIDATED;
  return cannotHold(
    `“documentKind”为“${textOf(documentKind)}”而“consolidatedDuty”为真，Type 只能容纳其一。`,
    `"documentKind" is "${textOf(documentKind)}" and "consolidatedDuty" is true; Type has room for one of them.`,
  );
}

function flagsOf(names: readonly string[], text: string): Record<string, boolean> {
  return Object.fromEntries(names.map((name, at) => [name, text.charAt(at) === '1']));
}

function flagText(names: readonly string[], value: Readonly<Record<string, unknown>>): string {
  return names.map((name) => (value[name] === true ? '1' : '0')).join('');
}

/** Positions of `DecHead/SpecDeclFlag`. */
const SPECIAL_BUSINESS = [
  'internationalEvent',
  'militaryGoods',
  'internationalAid',
  'internationalConference',
  'directRelease',
  'diplomaticCourtesy',
  'transit',
] as const;

/** A string of 0 and 1, one position per name. */
function flags(names: readonly string[]): Codec {
  const pattern = new RegExp(`^[01]{${names.length}}$`);
  const values = {
    reasonZh: `应为 ${names.length} 位 0 或 1`,
    reasonEn: `${names.length} positions of 0 or 1 are needed`,
  };
  return {
    read: (text, fault) => {
      if (pattern.test(text)) return flagsOf(names, text);
      fault('flag-format', { got: text, values });
      return undefined;
    },
    write: (value) => flagText(names, propertiesOf(value)),
  };
}

const SMART = { 1: 'add', 2: 'cancel' } as const;
const MASK = { 1: 'foreign', 2: 'domestic' } as const;

/** `DecHead/DataSource`: standard of masks at 1, goods split at 3, smart declaration at 5. */
const dataSource: Codec = {
  positional: true,
  read: (text, fault) => {
    if (!/^[ 012]?[ 0]?[ 01]?[ 0]?[ 012]?$/.test(text)) {
      const values = { reasonZh: '应为 5 位扩展标志', reasonEn: 'five extension flags are needed' };
      fault('flag-format', { got: text, values });
      return undefined;
    }
    const mask = nameAt(MASK, text.charAt(0));
    const smart = nameAt(SMART, text.charAt(4));
    const extension = {
      ...(mask !== undefined && { maskStandard: mask }),
      ...(text.charAt(2) === '1' && { goodsSplit: true }),
      ...(smart !== undefined && { smartDeclaration: smart }),
    };
    return Object.keys(extension).length === 0 ? undefined : extension;
  },
  write: (value) => {
    const { maskStandard, goodsSplit, smartDeclaration } = propertiesOf(value);
    const mask = codeOf(MASK, maskStandard);
    const text = `${mask} ${goodsSplit === true ? '1' : ' '} ${codeOf(SMART, smartDeclaration)}`;
    return text.trimEnd() || undefined;
  },
};

const nameAt = (names: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(names, code) ? names[code] : undefined;

const codeOf = (names: Readonly<Record<string, string>>, name: unknown): string =>
  Object.entries(names).find(([, value]) => value === name)?.[0] ?? ' ';

/** `DecSign/OperType` and what it asks; E uploads without any check, so it saves. */
const OPERATIONS: Readonly<Record<string, 'save' | 'declare'>> = {
  A: 'declare',
  B: 'declare',
  C: 'declare',
  D: 'declare',
  E: 'save',
  G: 'save',
};
const USUAL = { save: 'G', declare: 'C' } as const;

/** The letter is kept where it is not the usual one of its operation. */
const operType: Codec = {
  spreads: ['operation', 'operationCode'],
  read: (text, fault) => {
    const operation = Object.hasOwn(OPERATIONS, text) ? OPERATIONS[text] : undefined;
    if (operation === undefined) {
      fault('value-unknown', { got: text, expected: Object.keys(OPERATIONS).join(', ') });
      return undefined;
    }
    return { operation, ...(USUAL[operation] !== text && { operationCode: text }) };
  },
  write: (value) => {
    const { operation, operationCode } = propertiesOf(value);
    if (operation !== 'save' && operation !== 'declare') {
      return cannotHold(
        `操作“${String(operation)}”既非 save 也非 declare。`,
        `Operation "${String(operation)}" is neither save nor declare.`,
      );
    }
    const code = operationCode === undefined ? USUAL[operation] : textOf(operationCode);
    if (OPERATIONS[code] === operation) return code;
    return cannotHold(
      `操作代码“${code}”的含义不是“${operation}”。`,
      `Operation code "${code}" does not mean "${operation}".`,
    );
  },
};

/** Codecs of the flag strings of `DecMessage`. */
export const decMessageCodecs = {
  documentType,
  operType,
  specialBusiness: flags(SPECIAL_BUSINESS),
  dataSource,
} as const satisfies Readonly<Record<string, Codec>>;
