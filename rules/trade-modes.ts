/** Border small trade, list trade-mode. */
export const borderTrade = '4019';

/** Modes of processing with supplied materials (来料). */
export const suppliedMaterials: ReadonlySet<string> = new Set([
  '0214',
  '0245',
  '0255',
  '0258',
  '0265',
  '0300',
  '0345',
  '0845',
  '0865',
]);

/** Modes of processing with purchased materials (进料). */
export const purchasedMaterials: ReadonlySet<string> = new Set([
  '0615',
  '0642',
  '0644',
  '0654',
  '0657',
  '0664',
  '0700',
  '0715',
  '0744',
  '0844',
  '0864',
]);

/** Whether a trade mode is one of processing trade. */
export function isProcessingTrade(tradeMode: string): boolean {
  return suppliedMaterials.has(tradeMode) || purchasedMaterials.has(tradeMode);
}
