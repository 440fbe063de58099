import { fields } from './table-text.ts';

/** Elements of `Container`. */
export const containerFields = fields(`
  ContainerId | number | text | 32 | 集装箱号 | container number
  ContainerMd | type | text | 32 | 集装箱规格 | container type
  GoodsNo | lines | integers | 255 | 商品项号 | lines of goods inside
  LclFlag | shared | flag | - | 拼箱标识 | shared container
  GoodsContaWt | weight | decimal | 19 | 箱货重量 | weight of box and goods, kg
  ContainerWt | tareWeight | decimal | 18 | 自重 | tare, kg
`);

/** Elements of `LicenseDocu`. */
export const certificateFields = fields(`
  DocuCode | code | text | 1 | 单证代码 | letter of the certificate
  CertCode | number | text | 32 | 单证编号 | number of the certificate
`);

/** Elements of `DecRequestCert`. */
export const requestedCertificateFields = fields(`
  AppCertCode | code | text | 50 | 申请单证代码 | certificate applied for
  ApplOri | originals | text | 50 | 申请单证正本数 | originals
  ApplCopyQuan | copies | text | 50 | 申请单证副本数 | copies
`);

/** Elements of `DecOtherPack`. */
export const otherPackageFields = fields(`
  PackQty | quantity | decimal | 19 | 包装件数 | number of packages
  PackType | type | text | 2 | 包装材料种类 | kind of packages
`);

/** Elements of `DecCopLimit`. */
export const qualificationFields = fields(`
  EntQualifNo | number | text | 40 | 企业资质编号 | qualification
  EntQualifTypeCode | kind | text | 5 | 企业资质类别代码 | kind of qualification
`);

/** Elements of `DecCopPromise`. */
export const promiseFields = fields(`
  DeclaratioMaterialCode |  | text | 10 | 证明/声明材料代码 | code of a declaration the company makes
`);

/** Elements of `DecUser`. */
export const userFields = fields(`
  UseOrgPersonCode | contact | text | 20 | 使用单位联系人 | contact person of the user
  UseOrgPersonTel | phone | text | 20 | 使用单位联系电话 | telephone of the user
`);

/** Elements of `DecMarkLob`. */
export const markFileFields = fields(`
  AttachName | name | text | 80 | 附件名称 | name of the file
  AttachType | kind | text | 20 | 附件类型 | extension of the file
  Attachment | content | text | - | 附件 | content in Base64
`);

/** Elements of `DecFreeTxt`. */
export const freeTextFields = fields(`
  RelId | relatedDeclarationNo | text | 18 | 关联报关单号 | related declaration
  RelManNo | relatedManualNo | text | 12 | 关联备案号 | related manual
  BonNo | bondedWarehouseNo | text | 32 | 监管仓号 | supervised warehouse
  VoyNo | voyageNo | text | 32 | 航次号 | voyage; for road the batch number of the crossing
  DecBpNo | declarantPhone | text | 32 | 报关员联系方式 | declarant's telephone
  CusFie | yardCode | text | 8 | 货场代码 | yard
  DecNo | declarantNo | text | 13 | 申报人员证号 | declarant's registration
`);

/** Elements of `DecSign`. */
export const signFields = fields(`
  OperType |  | operType | - | 操作类型 | what is asked: C declare, G save, and others
  ICCode | signature/card | text | 13 | 操作员IC卡号 | IC card of the operator
  CopCode | signature/companyCode | text | 18 | 操作企业组织机构代码 | organisation code of the operator's company
  OperName | signature/operator | text | 30 | 操作员姓名 | operator
  ClientSeqNo | reference | text | 18 | 客户端报关单编号 | declarant's own number
  Sign | signature/value | text | 200 | 数字签名信息 | digital signature
  SignDate | signedAt | dateTime16 | - | 签名日期 | time of signature
  Certificate | signature/certificate | text | 20 | 操作员卡的证书号 | certificate of the card
  HostId | signature/hostId | text | 10 | 客户端邮箱的HostId | mailbox host (no longer used)
  BillSeqNo | signature/listNo | text | 18 | 对应清单统一编号 | number of the matching list
  DomainId | signature/role | text | 1 | 签名人分类 | signer: 1 typist, 2 declarant
  Note | signature/note | text | 100 | 备注 | note
`);

/** Elements of `EdocRealation`. */
export const documentFields = fields(`
  EdocID | id | text | 64 | 文件名、随附单据编号 | file name
  EdocCode | kind | text | 8 | 随附单证类别 | kind of document
  EdocFomatType | format | text | 2 | 随附单据格式类型 | S structured, US unstructured
  OpNote | note | text | 255 | 操作说明（重传原因） | why it is sent again
  EdocCopId | companyFileName | text | 64 | 随附单据文件企业名 | file name at the company
  EdocOwnerCode | ownerCode | text | 10 | 所属单位海关编号 | owner, customs code
  SignUnit | signer | text | 10 | 签名单位代码 | signing unit
  SignTime | signedAt | text | 17 | 签名时间 | time of signature
  EdocOwnerName | ownerName | text | 100 | 所属单位名称 | owner, name
  EdocSize | size | text | 12 | 随附单据文件大小 | size of the file
  GNoStr | lines | integers | 150 | 商品项号关系 | lines of goods
`);

/** Elements of `EcoRelation`. */
export const originRelationFields = fields(`
  CertType | certificateCode | text | 3 | 单证代码 | certificate, Y and agreement for origin
  DecGNo | line | text | 9 | 报关单商品项号 | line of goods
  EcoCertNo | certificateNo | text | 64 | 单证编号 | number of the certificate
  EcoGNo | certificateLine | text | 9 | 对应随附单证商品项号 | line of the certificate
  ExtendFiled | extension | text | 255 | 扩展字段 | extension
`);

/** Elements of `DecRisk`. */
export const riskFields = fields(`
  Risk | result | text | 10 | 风险评估结果 | result
  Sign | signature | text | 255 | 数字签名信息 | digital signature
  SignDate | at | dateTime16 | - | 处理日期 | time of the result
  Note | note | text | 100 | 备注 | note
`);

/** Elements of `DecTpAccess`. */
export const accessFields = fields(`
  TransitionApply | transfer | flag | - | 转场申请 | transfer to another supervised place
  TransitionSite | transferSite | text | 11 | 转入场所场地 | code of that place
  ConditionalLiftoffApply | conditionalPickUp | flag | - | 附条件提离申请 | pick-up before the laboratory result
  PortDestMergeCheckApply | mergeInspections | flag | - | 口岸与目的地合并检查申请 | inspection at port and destination merged
`);
