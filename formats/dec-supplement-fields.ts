import { fields } from './table-text.ts';

/** Elements of `DecSupplement`, the supplementary declaration. */
export const supplementFields = fields(`
  GNo | line | integer | 2 | 补充申报单商品序号 | line of goods
  SupType | kind | text | 1 | 补充申报单类型 | kind: of price, classification or origin
  BrandCN | brand | text | 75 | 品牌中文 | brand in Chinese
  BrandEN | brandEn | text | 150 | 品牌英文 | brand in English
  Buyer | buyer/name | text | 225 | 买方名称 | buyer, name
  BuyerContact | buyer/contact | text | 75 | 买方联系人 | buyer, contact
  BuyerAddr | buyer/address | text | 400 | 买方地址 | buyer, address
  BuyerTel | buyer/phone | text | 30 | 买方电话 | buyer, telephone
  Seller | seller/name | text | 225 | 卖方名称 | seller, name
  SellerContact | seller/contact | text | 75 | 卖方联系人 | seller, contact
  SellerAddr | seller/address | text | 400 | 卖方地址 | seller, address
  SellerTel | seller/phone | text | 30 | 卖方电话 | seller, telephone
  Factory | producer/name | text | 225 | 生产厂商名称 | producer, name
  FactoryContact | producer/contact | text | 75 | 生产厂商联系人 | producer, contact
  FactoryAddr | producer/address | text | 400 | 生产厂商地址 | producer, address
  FactoryTel | producer/phone | text | 30 | 生产厂商电话 | producer, telephone
  ContrNo | contractNo | text | 75 | 合同协议号 | contract
  ContrDate | contractDate | date | - | 签约日期 | date of the contract
  InvoiceNo | invoiceNo | text | 75 | 发票编号 | invoice
  InvoiceDate | invoiceDate | date | - | 发票日期 | date of the invoice
  I_BabRel | relation/kinds | text | 30 | 特殊关系 | special relations of buyer and seller, by position
  I_PriceEffect | relation/priceAffected | text | 1 | 特殊关系是否影响价格 | whether the relation affected the price
  I_PriceClose | relation/testValues | text | 30 | 接近的价格 | test values that the price is close to
  I_OtherLimited | relation/restricted | text | 1 | 处置或使用限制 | whether use or resale is restricted
  I_OtherEffect | relation/conditional | text | 1 | 价格受条件影响 | whether the price depends on conditions
  I_Note1 | relation/note | text | 400 | 特殊关系与限制说明 | explanation of relation and restrictions
  I_IsUsefee | royaltyDue | text | 1 | 是否存在特许权使用费 | whether royalties are due
  I_IsProfit | proceedsDue | text | 1 | 是否存在返还卖方的收益 | whether proceeds return to the seller
  I_Note2 | royaltyNote | text | 600 | 特许权使用费和收益说明 | explanation of royalties and proceeds
  Curr | currency | currency | 3 | 币制 | currency of the price
  InvoicePrice | price/invoice/unit | decimal | 19 | 发票价格单位金额 | invoice price, per unit
  InvoiceAmount | price/invoice/total | decimal | 19 | 发票价格总金额 | invoice price, in total
  InvoiceNote | price/invoice/note | text | 400 | 发票价格备注 | invoice price, note
  GoodsPrice | price/indirectPayment/unit | decimal | 19 | 间接支付或收取的货款单位金额 | payment made or received indirectly, per unit
  GoodsAmount | price/indirectPayment/total | decimal | 19 | 间接支付或收取的货款总金额 | payment made or received indirectly, in total
  GoodsNote | price/indirectPayment/note | text | 400 | 间接支付或收取的货款备注 | payment made or received indirectly, note
  I_CommissionPrice | price/commission/unit | decimal | 19 | 购货佣金以外的佣金和经纪费单位金额 | commission and brokerage beside buying commission, per unit
  I_CommissionAmount | price/commission/total | decimal | 19 | 购货佣金以外的佣金和经纪费总金额 | commission and brokerage beside buying commission, in total
  I_CommissionNote | price/commission/note | text | 400 | 购货佣金以外的佣金和经纪费备注 | commission and brokerage beside buying commission, note
  I_ContainerPrice | price/container/unit | decimal | 19 | 容器费用单位金额 | containers treated as one with the goods, per unit
  I_ContainerAmount | price/container/total | decimal | 19 | 容器费用总金额 | containers treated as one with the goods, in total
  I_ContainerNote | price/container/note | text | 400 | 容器费用备注 | containers treated as one with the goods, note
  I_PackPrice | price/packing/unit | decimal | 19 | 包装材料和包装劳务费用单位金额 | packing, per unit
  I_PackAmount | price/packing/total | decimal | 19 | 包装材料和包装劳务费用总金额 | packing, in total
  I_PackNote | price/packing/note | text | 400 | 包装材料和包装劳务费用备注 | packing, note
  I_PartPrice | price/parts/unit | decimal | 19 | 材料、部件、零件单位金额 | materials and parts supplied, per unit
  I_PartAmount | price/parts/total | decimal | 19 | 材料、部件、零件总金额 | materials and parts supplied, in total
  I_PartNote | price/parts/note | text | 400 | 材料、部件、零件备注 | materials and parts supplied, note
  I_ToolPrice | price/tools/unit | decimal | 19 | 工具、模具单位金额 | tools and moulds supplied, per unit
  I_ToolAmount | price/tools/total | decimal | 19 | 工具、模具总金额 | tools and moulds supplied, in total
  I_ToolNote | price/tools/note | text | 400 | 工具、模具备注 | tools and moulds supplied, note
  I_LossPrice | price/consumed/unit | decimal | 19 | 消耗的材料单位金额 | materials consumed, per unit
  I_LossAmount | price/consumed/total | decimal | 19 | 消耗的材料总金额 | materials consumed, in total
  I_LossNote | price/consumed/note | text | 400 | 消耗的材料备注 | materials consumed, note
  I_DesignPrice | price/design/unit | decimal | 19 | 工程设计等服务单位金额 | engineering and design abroad, per unit
  I_DesignAmount | price/design/total | decimal | 19 | 工程设计等服务总金额 | engineering and design abroad, in total
  I_DesignNote | price/design/note | text | 400 | 工程设计等服务备注 | engineering and design abroad, note
  I_UsefeePrice | price/royalty/unit | decimal | 19 | 特许权使用费单位金额 | royalties, per unit
  I_UsefeeAmount | price/royalty/total | decimal | 19 | 特许权使用费总金额 | royalties, in total
  I_UsefeeNote | price/royalty/note | text | 400 | 特许权使用费备注 | royalties, note
  I_ProfitPrice | price/proceeds/unit | decimal | 19 | 返还卖方的收益单位金额 | proceeds that return to the seller, per unit
  I_ProfitAmount | price/proceeds/total | decimal | 19 | 返还卖方的收益总金额 | proceeds that return to the seller, in total
  I_ProfitNote | price/proceeds/note | text | 400 | 返还卖方的收益备注 | proceeds that return to the seller, note
  I_FeePrice | price/freight/unit | decimal | 19 | 运输费用单位金额 | freight, per unit
  I_FeeAmount | price/freight/total | decimal | 19 | 运输费用总金额 | freight, in total
  I_FeeNote | price/freight/note | text | 400 | 运输费用备注 | freight, note
  I_OtherPrice | price/freightRelated/unit | decimal | 19 | 运输相关费用单位金额 | charges related to freight, per unit
  I_OtherAmount | price/freightRelated/total | decimal | 19 | 运输相关费用总金额 | charges related to freight, in total
  I_OtherNote | price/freightRelated/note | text | 400 | 运输相关费用备注 | charges related to freight, note
  I_InsurPrice | price/insurance/unit | decimal | 19 | 保险费单位金额 | insurance, per unit
  I_InsurAmount | price/insurance/total | decimal | 19 | 保险费总金额 | insurance, in total
  I_InsurNote | price/insurance/note | text | 400 | 保险费备注 | insurance, note
  E_IsDutyDel | exportDutyDeducted | text | 1 | 出口关税是否已从申报价格中扣除 | whether export duty is deducted from the price
  GNameOther | classification/otherName | text | 400 | 商品其他名称 | other name of the goods
  CodeTsOther | classification/foreignCode | text | 15 | 进出口国（地区）海关商品编码 | commodity code of the other country
  IsClassDecision | classification/decided | flag | - | 是否取得预归类决定书 | an advance ruling exists
  DecisionNO | classification/decisionNo | text | 45 | 预归类决定书编号 | advance ruling, number
  CodeTsDecision | classification/decidedCode | text | 15 | 预归类决定书商品编码 | advance ruling, commodity code
  DecisionCus | classification/decidedBy | text | 4 | 作出预归类决定的直属海关 | advance ruling, customs office
  IsSampleTest | classification/sampled | flag | - | 是否曾被海关取样化验 | customs has tested a sample
  GOptions | classification/details | text | 32 | 商品信息选项 | details stated, thirteen positions of 0 or 1
  TrafMode | origin/transportMode | text | 1 | 运输方式 | transport mode
  IsDirectTraf | origin/direct | flag | - | 是否直接运输 | transported directly
  TransitCountry | origin/transitCountry | text | 20 | 中转国（地区） | country of transit
  DestPort | origin/arrivalOffice | text | 4 | 到货口岸 | customs office of arrival
  DeclPort | origin/declarationOffice | text | 4 | 申报口岸 | customs office of declaration
  BillNo | origin/billNo | text | 48 | 提单编号 | bill of lading
  OriginCountry | origin/country | country | 3 | 原产国（地区） | country of origin
  OriginMark | origin/markPlace | text | 5 | 原产国（地区）标记的位置 | where the origin is marked: 1 outer, 2 inner packing, 3 product, 4 none
  CertCountry | origin/certificateIssuer | text | 30 | 原产地证书签发机构及所在国家（地区） | issuer of the certificate of origin
  CertNO | origin/certificateNo | text | 45 | 原产地证书编号 | certificate of origin
  CertStandard | origin/criterion | text | 1 | 适用的原产地标准 | origin criterion, 1 to 6
  OtherNote | note | text | 1500 | 其他需要说明的情况 | other explanations
  IsSecret | secret | flag | - | 是否需要海关保密 | customs is asked for secrecy
  AgentType | declarant/kind | text | 1 | 申报单位类型 | declarant: 1 trader, 2 customs broker
  DeclAddr | declarant/address | text | 255 | 申报人单位地址 | declarant, address
  DeclPost | declarant/postcode | text | 10 | 申报人邮编 | declarant, postcode
  DeclTel | declarant/phone | text | 30 | 申报人电话 | declarant, telephone
`);
