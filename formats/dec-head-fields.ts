import { fields } from './table-text.ts';

/** Elements of `DecHead` but for `Type`, names and lengths after the 2018 format (announcement 2018 No. 67). */
export const headFields = fields(`
  SeqNo | unifiedNo | text | 18 | 数据中心统一编号 | number given by the single window
  IEFlag | direction | direction | - | 进出口标志 | import (I) or export (E)
  AgentCode | agent/customsCode | text | 10 | 申报单位代码 | declaring unit, customs code
  AgentName | agent/name | text | 100 | 申报单位名称 | declaring unit, name
  ApprNo | approvalNo | text | 32 | 批准文号 | foreign-exchange verification number
  BillNo | billNo | text | 32 | 提单号 | bill of lading or waybill
  ContrNo | contractNo | text | 32 | 合同号 | contract
  CustomMaster | customsOffice | text | 4 | 主管海关（申报地海关） | customs office of declaration
  CutMode | levyNature | text | 3 | 征免性质 | nature of levy
  DistinatePort | stopPort | text | 6 | 经停港/指运港 | port of call (import) or of destination (export)
  FeeCurr | freight/currency | currency | - | 运费币制 | currency of freight
  FeeMark | freight/mark | text | 1 | 运费标记 | how freight is given: rate, per unit, total
  FeeRate | freight/amount | decimal | 19 | 运费／率 | freight amount or rate
  GrossWet | grossWeight | decimal | 19 | 毛重 | gross weight, kg
  IEDate | importExportDate | date | - | 进出口日期 | date of import or export
  IEPort | borderOffice | text | 4 | 进出境关别 | customs office of entry or exit
  InsurCurr | insurance/currency | currency | - | 保险费币制 | currency of insurance
  InsurMark | insurance/mark | text | 1 | 保险费标记 | how insurance is given: rate or total
  InsurRate | insurance/amount | decimal | 19 | 保险费／率 | insurance amount or rate
  LicenseNo | licenceNo | text | 20 | 许可证编号 | licence
  ManualNo | manualNo | text | 12 | 备案号 | processing-trade manual or filing
  NetWt | netWeight | decimal | 19 | 净重 | net weight, kg
  NoteS | remarks | text | 255 | 备注 | remarks
  OtherCurr | otherCharges/currency | currency | - | 杂费币制 | currency of other charges
  OtherMark | otherCharges/mark | text | 1 | 杂费标志 | how other charges are given: rate or total
  OtherRate | otherCharges/amount | decimal | 19 | 杂费／率 | other charges, amount or rate
  OwnerCode | owner/customsCode | text | 18 | 消费使用/生产销售单位代码 | consumer or producer, customs code
  OwnerName | owner/name | text | 100 | 消费使用/生产销售单位名称 | consumer or producer, name
  PackNo | packages | integer | 9 | 件数 | number of packages
  TradeCode | trader/customsCode | text | 18 | 境内收发货人编号 | domestic consignee or consignor, customs code
  TradeCountry | tradeCountry | country | - | 启运国/运抵国 | country of departure (import) or arrival (export)
  TradeMode | tradeMode | text | 4 | 监管方式 | supervision (trade) mode
  TradeName | trader/name | text | 100 | 境内收发货人名称 | domestic consignee or consignor, name
  TrafMode | transportMode | text | 1 | 运输方式代码 | transport mode, list of declarations
  TrafName | conveyanceName | text | 50 | 运输工具代码及名称 | conveyance
  TransMode | terms | text | 1 | 成交方式 | terms of trade
  WrapType | packageType | text | 2 | 包装种类 | kind of packages
  EntryId | entryNo | text | 18 | 海关编号 | customs declaration number
  PreEntryId | preEntryNo | text | 9 | 预录入编号 | pre-entry number
  EdiId | declarationFlag | text | 1 | 报关标志 | kind of declaration: 1 general, 3 or 5 advance transit, 6 direct transit
  Risk | riskParameter | text | 10 | 风险评估参数 | risk parameter (Shanghai only)
  CopName | inputter/name | text | 70 | 录入单位名称 | data-entry unit, name
  CopCode | inputter/code | text | 9 | 录入单位代码 | data-entry unit, organisation code
  EntryType | formType | text | 1 | 报关单类型 | form of the declaration: 0 general, M paperless, and others
  PDate | preEntryDate | date | - | 打印日期 | date of pre-entry
  TypistNo | typist/card | text | 30 | 录入员IC卡号 | typist, number of the IC card
  InputerName | typist/name | text | 32 | 录入员名称 | typist, name
  PartenerID | declarantId | text | 20 | 申报人标识 | declarant's identification
  TgdNo | relatedDocumentNo | text | 18 | 关联单据号 | number of a related document (reserved)
  DataSource | extension | dataSource | 5 | 扩展字段 | extension flags
  DeclTrnRel | transitRelation | text | 1 | 报关/转关关系标志 | declaration and transit: 0 general, 1 advance transit
  ChkSurety | guarantee | flag | - | 担保验放标志 | release against a guarantee
  BillType | recordListType | text | 1 | 备案清单类型 | kind of record list in free trade zones
  CopCodeScc | inputter/creditCode | text | 18 | 录入单位统一编码 | data-entry unit, unified social credit code
  OwnerCodeScc | owner/creditCode | text | 18 | 消费使用/生产销售单位单位统一编码 | consumer or producer, unified social credit code
  AgentCodeScc | agent/creditCode | text | 18 | 申报代码统一编码 | declaring unit, unified social credit code
  TradeCoScc | trader/creditCode | text | 18 | 收发货人统一编码 | domestic consignee or consignor, unified social credit code
  PromiseItmes | priceStatement | text | 32 | 价格说明 | price statement, five flags
  TradeAreaCode | tradingCountry | country | - | 贸易国别 | country of the trading partner
  CheckFlow | inspectionDiversion | flag | - | 查验分流 | diverted for inspection
  TaxAaminMark | taxCollectionMark | flag | - | 税收征管标记 | tax collection mark
  MarkNo | marks | text | 400 | 标记唛码 | marks and numbers
  DespPortCode | departurePort | text | 8 | 启运港代码 | port of departure
  EntyPortCode | entryPort | text | 8 | 入境口岸代码 | domestic port of entry or exit
  GoodsPlace | goodsPlace | text | 100 | 存放地点 | where the goods are stored
  BLNo | deliveryNo | text | 50 | B/L号 | delivery order
  InspOrgCode | inspectionOffice | text | 10 | 口岸检验检疫机关 | inspection office at the port (no longer used)
  SpecDeclFlag | specialBusiness | specialBusiness | 10 | 特种业务标识 | special business, seven flags
  PurpOrgCode | destinationOffice | text | 4 | 目的地海关 | customs office of destination
  DespDate | departureDate | date | - | 启运日期 | date of departure
  CmplDschrgDt | dischargedOn | date | - | 卸毕日期 | date on which unloading was complete
  CorrelationReasonFlag | relatedReason | text | 2 | 关联理由 | reason of the related number
  VsaOrgCode | certificateOffice | text | 10 | 领证机关 | office that issues certificates (no longer used)
  OrigBoxFlag | originalContainer | flag | - | 原集装箱标识 | goes to its destination in the original container
  DeclareName | declarant | text | 50 | 申报人员姓名 | person who declares
  NoOtherPack | noOtherPackages | flag | - | 无其他包装 | no other packages
  OrgCode | acceptingOffice | text | 10 | 检验检疫受理机关 | inspection office that accepts (no longer used)
  OverseasConsignorCode | overseasParty/code | text | 50 | 境外发货人代码 | overseas consignor, code | export=overseasCounterpart/code
  OverseasConsignorCname | overseasParty/nameZh | text | 150 | 境外收发货人名称 | overseas party, Chinese name
  OverseasConsignorEname | overseasParty/name | text | 100 | 境外发货人名称（外文） | overseas consignor, name | export=overseasCounterpart/name
  OverseasConsignorAddr | overseasParty/address | text | 100 | 境外收发货人地址 | overseas party, address
  OverseasConsigneeCode | overseasCounterpart/code | text | 50 | 境外收货人编码 | overseas consignee, code | export=overseasParty/code
  OverseasConsigneeEname | overseasCounterpart/name | text | 400 | 境外收货人名称(外文) | overseas consignee, name | export=overseasParty/name
  DomesticConsigneeEname | traderNameEn | text | 400 | 境内收发货人名称（外文） | domestic consignee or consignor, foreign name
  CorrelationNo | relatedNo | text | 500 | 关联号码 | related number
  EdiRemark | ediRemark | text | 128 | EDI申报备注 | remark for data exchange
  EdiRemark2 | ediRemark2 | text | 128 | EDI申报备注2 | second remark for data exchange
  TradeCiqCode | traderCiqCode | text | 10 | 境内收发货人检验检疫编码 | domestic consignee or consignor, inspection code
  OwnerCiqCode | ownerCiqCode | text | 10 | 消费使用/生产销售单位检验检疫编码 | consumer or producer, inspection code
  DeclCiqCode | agentCiqCode | text | 10 | 申报单位检验检疫编码 | declaring unit, inspection code
`);
