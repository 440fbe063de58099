import { fields } from './table-text.ts';

/** Elements of `TrnHead`. */
export const transitFields = fields(`
  TrnPreId | unifiedNo | text | 18 | 转关单统一编号 | number given by the single window
  TransNo | loadingListNo | text | 16 | 载货清单号 | loading list
  TurnNo | transitNo | text | 16 | 转关申报单号 | transit declaration
  NativeTrafMode | transportMode | text | 1 | 境内运输方式 | domestic transport mode
  TrafCustomsNo | vehicleNo | text | 13 | 境内运输工具编号 | domestic vehicle, number
  NativeShipName | vehicleName | text | 30 | 境内运输工具名称 | domestic vehicle, name
  NativeVoyageNo | voyageNo | text | 32 | 境内运输工具航次 | domestic voyage
  ContractorName | carrierName | text | 70 | 承运单位名称 | carrier, name
  ContractorCode | carrierCode | text | 10 | 承运单位组织机构代码 | carrier, code
  TransFlag | kind | text | 2 | 转关类型 | kind of transit
  ValidTime | expectedOn | date | - | 预计运抵指运地时间 | expected arrival at the destination
  ESealFlag | electronicSeal | yesNo | - | 是否启用电子关锁标志 | electronic seal in use
  Notes | remarks | text | 200 | 备注 | remarks
  TrnType | paperless | text | 1 | 转关单类型 | form: 1 paperless, 0 paper
  ApplCodeScc | applicantCreditCode | text | 18 | 转关申报单位统一代码 | applicant, unified social credit code
`);

/** Elements of `TrnList`. */
export const transitBillFields = fields(`
  TrafMode | transportMode | text | 1 | 进出境运输方式 | transport mode at the border
  ShipId | vesselId | text | 32 | 进出境运输工具编号 | conveyance at the border, number
  ShipNameEn | vesselName | text | 255 | 进出境运输工具名称 | conveyance at the border, name
  VoyageNo | voyageNo | text | 32 | 进出境运输工具航次 | voyage at the border
  BillNo | billNo | text | 32 | 提单号 | bill of lading
  IEDate | importExportDate | date | - | 实际进出境日期 | date of entry or exit
`);

/** Elements of `TrnContainer`. */
export const transitContainerFields = fields(`
  ContaNo | number | text | 11 | 集装箱号 | container number
  ContaSn | sequence | integer | 3 | 集装箱序号 | sequence
  ContaModel | type | text | 4 | 集装箱规格 | container type
  SealNo | sealNo | text | 128 | 电子关锁号 | electronic seal
  TransName | vehicleName | text | 32 | 境内运输工具名称 | domestic vehicle
  TransWeight | weight | decimal | 19 | 工具实际重量 | weight of the vehicle, kg
  SealQty | sealCount | text | 4 | 关锁个数 | number of seals
`);

/** Elements of `TrnContaGoodsList`. */
export const transitGoodsFields = fields(`
  GNo | line | integer | 9 | 商品序号 | line of goods
  ContaNo | container | text | 11 | 集装箱号 | container
  ContaGoodsCount | packages | integer | 9 | 商品件数 | packages
  ContaGoodsWeight | weight | decimal | 19 | 商品重量 | weight, kg
`);

/** Elements of `SddTax`. */
export const taxReturnFields = fields(`
  FileName | fileName | text | 18 | 文件名称 | file name
  SeqNo | unifiedNo | text | 18 | 数据中心统一编号 | number given by the single window
  IEFlag | direction | direction | - | 进出口标志 | import (I) or export (E)
  DeclPort | customsOffice | text | 4 | 申报口岸 | customs office of declaration
  DDate | expectedOn | text | 10 | 预计申报日期 | expected date of declaration
  TradeCo | traderCode | text | 10 | 境内收发货人编号 | domestic party, customs code
  TradeName | traderName | text | 70 | 境内收发货人名称 | domestic party, name
  InRatio | domesticSaleRatio | decimal | 21 | 内销比率 | share of domestic sales
  TradeMode | tradeMode | text | 4 | 监管方式 | supervision (trade) mode
  CutMode | levyNature | text | 3 | 征免性质分类 | nature of levy
  TransMode | terms | text | 1 | 成交方式 | terms of trade
  FeeMark | freight/mark | text | 1 | 运费标记 | how freight is given
  FeeCurr | freight/currency | currency | - | 运费币制 | currency of freight
  FeeRate | freight/amount | decimal | 21 | 运费／率 | freight amount or rate
  InsurMark | insurance/mark | text | 1 | 保险费标记 | how insurance is given
  InsurCurr | insurance/currency | currency | - | 保险费币制 | currency of insurance
  InsurRate | insurance/amount | decimal | 21 | 保险费／率 | insurance amount or rate
  OtherMark | otherCharges/mark | text | 1 | 杂费标记 | how other charges are given
  OtherCurr | otherCharges/currency | currency | - | 杂费币制 | currency of other charges
  OtherRate | otherCharges/amount | decimal | 21 | 杂费／率 | other charges, amount or rate
  ManualNo | manualNo | text | 12 | 备案号 | processing-trade manual or filing
  TradeCoScc | traderCreditCode | text | 18 | 境内收发货人统一代码 | domestic party, unified social credit code
  GrossWt | grossWeight | decimal | 21 | 毛重 | gross weight, kg
  NoteS | remarks | text | 255 | 备注 | remarks
  LegalLiability | liability | text | 255 | 法律责任 | legal liability
  Sign | signature | text | 255 | 数字签名信息 | digital signature
  MessId | signatureId | text | 20 | 签名消息号 | number of the signature
  CertSeqNo | certificate | text | 64 | 签名证书号 | certificate of the signature
  Status | status | text | 1 | 状态 | status
`);

/** Elements of `DecRoyaltyFee`. */
export const royaltyFields = fields(`
  PricePreDeterminNo | priceRulingNo | text | 20 | 价格预裁定编号 | advance price ruling
  TaxRoyaltyDeclType | declarationKind | text | 1 | 应税特许权使用费申报情形 | 0 first, 1 continued declaration
  ContractNo | contractNo | text | 500 | 合同/协议号 | contract
  Authorizer | licensor | text | 500 | 授权方 | licensor
  AuthorizedPerson | licensee | text | 500 | 被授权方 | licensee
  PayType | paymentKind | text | 20 | 支付方式 | 0 once, 1 periodical, 2 mixed
  PayTime | paidOn | dashedDate | - | 支付时间 | date of payment
  PayPeriod | paymentMonths | integer | 2 | 支付计提周期 | period of payment, months
  EffectiveDateTime | validFrom | dashedDate | - | 合同/协议起始执行时间 | first day of the contract
  ExpirationDateTime | validUntil | dashedDate | - | 合同协议终止时间 | last day of the contract
  RoyaltyAmount | amount | decimal | 19 | 特许权使用费金额 | royalty
  Curr | currency | currency | - | 币制 | currency
  RoyaltyFeeType | kinds | text | 5 | 特许权使用费类型 | kinds of royalty, flags
  EdocType | documentKinds | text | 8 | 随附材料清单类型 | kinds of documents, flags
  Statment | statement | text | 2500 | 说明 | statement
  IsSecret | confidential | flag | - | 是否保密 | confidential
  IsCusAudit | audited | flag | - | 是否经过海关审核认定 | examined by customs
  IsCusPricePreDetermin | priceRuled | flag | - | 是否经过海关价格预裁定 | price ruled in advance
  IssueDateTime | signedOn | dashedDate | - | 合同/协议签约时间 | date of the contract
  PeriodStartDate | periodFrom | dashedDate | - | 本次支付对应的计提周期起始时间 | first day of the period paid for
  PeriodEndDate | periodUntil | dashedDate | - | 本次支付对应的计提周期终止时间 | last day of the period paid for
`);
