import { fields } from './table-text.ts';

/** Elements of `DecList`. */
export const goodsFields = fields(`
  ClassMark | classMark | text | 1 | 归类标志 | classification mark (blank)
  CodeTS | hsCode | text | 10 | 商品编号 | commodity code
  ContrItem | recordLine | integer | 19 | 备案序号 | line of the processing-trade manual
  DeclPrice | price | decimal | 19 | 申报单价 | unit price
  DutyMode | dutyMode | text | 1 | 征免方式 | levy mode
  Factor | conversionFactor | decimal | 11 | 申报计量单位与法定单位比例因子 | declared to statutory unit, factor
  GModel | model | text | 255 | 商品规格、型号 | declaration elements, joined by a bar
  GName | name | text | 255 | 商品名称 | name of the goods
  GNo | line | integer | 19 | 商品序号 | line number
  OriginCountry | originCountry | country | - | 原产国 | country of origin; on export the country of destination | export=destinationCountry
  TradeCurr | currency | currency | - | 成交币制 | currency
  DeclTotal | total | decimal | 19 | 申报总价 | total price
  GQty | quantity | decimal | 19 | 成交数量 | quantity in the transaction unit
  FirstQty | firstQuantity | decimal | 19 | 第一法定数量 | quantity in the first statutory unit
  SecondQty | secondQuantity | decimal | 19 | 第二法定数量 | quantity in the second statutory unit
  GUnit | unit | text | 3 | 成交计量单位 | transaction unit
  FirstUnit | firstUnit | text | 3 | 第一计量单位（法定单位） | first statutory unit
  SecondUnit | secondUnit | text | 3 | 第二计量单位 | second statutory unit
  UseTo | use | text | 2 | 用途/生产厂家 | use
  WorkUsd | processingFee | decimal | 19 | 工缴费 | processing fee
  ExgNo | itemNo | text | 30 | 货号 | item number of a finished product
  ExgVersion | consumptionVersion | integer | 8 | 版本号 | version of the unit consumption
  DestinationCountry | destinationCountry | country | - | 最终目的国（地区） | country of destination; on export the country of origin | export=originCountry
  CiqCode | inspectionClass | text | 20 | 监管类别名称 | supervision class, three digits
  DeclGoodsEname | nameEn | text | 100 | 商品英文名称 | name of the goods in English
  OrigPlaceCode | originRegion | text | 50 | 原产地区代码 | region of origin
  Purpose | purpose | text | 4 | 用途代码 | end use
  ProdValidDt | validUntil | text | 20 | 产品有效期 | expiry date
  ProdQgp | shelfLife | text | 20 | 产品保质期 | shelf life
  GoodsAttr | attributes | texts | 20 | 货物属性代码 | goods attributes
  Stuff | ingredients | text | 400 | 成份/原料/组份 | ingredients
  Uncode | unNo | text | 20 | UN编码 | UN number of dangerous goods
  DangName | dangerousName | text | 80 | 危险货物名称 | name of dangerous goods
  DangPackType | dangerousPackingGroup | text | 4 | 危包类别 | packing group of dangerous goods
  DangPackSpec | dangerousPackaging | text | 24 | 危包规格 | packaging of dangerous goods
  EngManEntCnm | manufacturer | text | 100 | 境外生产企业名称 | overseas manufacturer
  NoDangFlag | notDangerous | flag | - | 非危险化学品 | not a dangerous chemical
  DestCode | destinationDivision | text | 8 | 目的地代码 | administrative division of destination
  GoodsSpec | specification | text | 2000 | 检验检疫货物规格 | specification for inspection
  GoodsModel | models | text | 2000 | 货物型号 | models for inspection
  GoodsBrand | brand | text | 2000 | 货物品牌 | brand
  ProduceDate | productionDate | text | 2000 | 生产日期 | date or dates of production
  ProdBatchNo | batchNo | text | 2000 | 生产批号 | production batch
  DistrictCode | district | text | 5 | 境内目的地/境内货源地 | domestic destination or source
  CiqName | inspectionName | text | 50 | 检验检疫名称 | name of the inspection class
  MnufctrRegNo | producerNo | text | 20 | 生产单位注册号 | producer, registration number (export) | alias=MnufctrRegno
  MnufctrRegName | producerName | text | 150 | 生产单位名称 | producer, name (export)
  RcepOrigPlaceCode | preferentialOrigin | country | - | 优惠贸易协定项下原产地 | origin under a preferential agreement
  ControlExplainCode | controlCode | text | 4 | 禁限管制识别码 | prohibition and restriction code
`);

/** Elements of `DecGoodsLimit`. */
export const permitFields = fields(`
  GoodsNo | line | integer | 9 | 商品序号 | line of goods
  LicTypeCode | kind | text | 5 | 许可证类别代码 | kind of licence or qualification
  LicenceNo | number | text | 40 | 许可证编号 | licence or qualification
  LicWrtofDetailNo | writeOffLine | text | 4 | 许可证核销明细序号 | line written off
  LicWrtofQty | writeOffQuantity | text | 20 | 许可证核销数量 | quantity written off
  LicWrtofQtyUnit | writeOffUnit | text | 3 | 许可证核销数量单位 | unit of that quantity
`);

/** Elements of `DecGoodsLimitVin`. */
export const vinFields = fields(`
  LicenceNo | number | text | 40 | 许可证编号 | licence
  LicTypeCode | kind | text | 5 | 许可证类别代码 | kind of licence
  VinNo | sequence | text | 100 | VIN序号 | sequence number
  BillLadDate | billDate | date | - | 提/运单日期 | date of the bill of lading
  QualityQgp | qualityPeriod | text | 100 | 质量保质期 | period of guarantee
  MotorNo | motorNo | text | 100 | 发动机号或电机号 | engine or motor number
  VinCode | vin | text | 20 | 车辆识别代码（VIN） | vehicle identification number
  ChassisNo | chassisNo | text | 10 | 底盘(车架)号 | chassis number
  InvoiceNum | invoiceQuantity | decimal | 19 | 发票所列数量 | quantity on the invoice
  ProdCnnm | nameZh | text | 500 | 品名（中文名称） | Chinese name
  ProdEnnm | nameEn | text | 500 | 品名（英文名称） | English name
  ModelEn | modelEn | text | 500 | 型号（英文） | model, English
  PricePerUnit | unitPrice | text | 20 | 单价 | unit price
  InvoiceNo | invoiceNo | text | 30 | 发票号 | invoice
`);

/** Elements of `DecControlModel`. */
export const controlFields = fields(`
  ElementNo | number | text | 19 | 要素序号 | number of the element
  ElementValue | value | text | 512 | 要素值 | value of the element
  DeclarationCategoryCode | category | text | 4 | 禁限管制规范申报类别 | category of the declaration
`);
