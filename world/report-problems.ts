/** What can be wrong with a report on goods: that they arrived, were counted or were loaded. */
export const reportProblems = {
  'arrival-not-expected': {
    zh: '该提运单的货物已运抵或不在途',
    en: 'The goods of this bill are not on their way',
    fix: { zh: '核对提运单号与运抵状态', en: 'Check the bill and whether it has arrived' },
  },
  'arrival-not-reported': {
    zh: '该提运单的货物尚未报告运抵',
    en: 'The goods of this bill have not been reported as arrived',
    fix: { zh: '先发送运抵报告', en: 'Report their arrival first' },
  },
  'arrival-not-revocable': {
    zh: '该提运单已核碰报关单、已开始转关或已理货，运抵报告不能删除',
    en: 'A declaration or transit rests on this bill, or its goods were counted; the report of its arrival cannot be deleted',
    fix: { zh: '数量有误的，发送变更报告', en: 'Send a change where figures are wrong' },
  },
  'arrival-container-unknown': {
    zh: '该集装箱不在该批次（航次）的舱单中',
    en: 'No bill of this crossing names this container',
    fix: { zh: '核对集装箱号，或补传舱单', en: 'Check the container, or transmit its manifest' },
  },
  'tally-not-expected': {
    zh: '该提运单的货物已理货，或尚不能理货',
    en: 'The goods of this bill were counted already, or cannot be counted yet',
    fix: {
      zh: '进境货物卸货后理货，出境货物放行后理货；更正发送变更报告（5）',
      en: 'Count imports once unloaded and exports once released; correct a report by a change (5)',
    },
  },
  'tally-not-reported': {
    zh: '该提运单的货物尚未报告理货',
    en: 'No tally of the goods of this bill was reported',
    fix: { zh: '先发送理货报告', en: 'Report the tally first' },
  },
  'tally-not-revocable': {
    zh: '该提运单的货物已提离，理货报告不能删除',
    en: 'The goods of this bill have left; their tally cannot be deleted',
    fix: { zh: '数量有误的，发送变更报告', en: 'Send a change where figures are wrong' },
  },
  'tally-container-unknown': {
    zh: '该集装箱不在该批次（航次）的舱单中',
    en: 'No bill of this crossing names this container',
    fix: { zh: '核对集装箱号，或补传舱单', en: 'Check the container, or transmit its manifest' },
  },
  'loading-not-expected': {
    zh: '该提运单不是出境货物，或已装载、已离境',
    en: 'The goods of this bill do not leave the country, or are loaded already',
    fix: {
      zh: '核对提运单号；更正发送变更报文（5）',
      en: 'Check the bill; correct a record by a change (5)',
    },
  },
  'loading-not-reported': {
    zh: '该提运单的货物尚未报告装载',
    en: 'No loading of the goods of this bill was reported',
    fix: { zh: '先发送装载舱单或装载记录', en: 'Report the loading first' },
  },
  'loading-not-revocable': {
    zh: '该提运单的货物已离境，装载记录不能删除',
    en: 'The goods of this bill have left the country; the record of their loading cannot be deleted',
    fix: { zh: '保留原记录', en: 'Leave the record as it is' },
  },
  'loading-container-unknown': {
    zh: '该集装箱不在该批次（航次）的舱单中',
    en: 'No bill of this crossing names this container',
    fix: { zh: '核对集装箱号，或补传舱单', en: 'Check the container, or transmit its manifest' },
  },
  'loading-not-released': {
    zh: '海关尚未放行该提运单的货物，拒装',
    en: 'Customs has not released the goods of this bill; they must not be loaded',
    fix: { zh: '放行（11）后再装载', en: 'Load them after release (11)' },
  },
} as const;
