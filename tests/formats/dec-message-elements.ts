/**
 * The elements of `DecMessage` by part, each with the most characters or digits it may have: the specification of
 * the 2018 format (announcement 2018 No. 67) as transcribed by a public client. The transcription has 409 entries
 * in 27 parts; two are none of these: the version, an attribute of the root, and a column `BUSINESS_ITEMS`
 * (业务事项) for which it names no element.
 */
export const decMessageElements: Readonly<Record<string, string>> = {
  DecHead: `
    AgentCode:10 AgentName:100 ApprNo:32 BillNo:32 ContrNo:32 CopCode:9 CopName:70 CustomMaster:4
    CutMode:3 DataSource:5 DeclTrnRel:1 DistinatePort:6 EdiId:1 EntryId:18 EntryType:1 FeeCurr:3
    FeeMark:1 FeeRate:19 GrossWet:19 IEDate:8 IEFlag:1 IEPort:4 InputerName:32 InsurCurr:3
    InsurMark:1 InsurRate:19 LicenseNo:20 ManualNo:12 NetWt:19 NoteS:255 OtherCurr:3 OtherMark:1
    OtherRate:19 OwnerCode:18 OwnerName:100 PackNo:9 PartenerID:20 PDate:8 PreEntryId:9 Risk:10
    SeqNo:18 TgdNo:18 TradeCountry:3 TradeMode:4 TradeCode:18 TrafMode:1 TrafName:50 TradeName:100
    TransMode:1 Type:6 TypistNo:30 WrapType:2 ChkSurety:1 BillType:1 CopCodeScc:18 TradeCoScc:18
    AgentCodeScc:18 OwnerCodeScc:18 PromiseItmes:32 TradeAreaCode:3 CheckFlow:1 TaxAaminMark:1
    MarkNo:400 DespPortCode:8 EntyPortCode:8 GoodsPlace:100 BLNo:50 InspOrgCode:10 SpecDeclFlag:10
    PurpOrgCode:4 DespDate:8 CmplDschrgDt:8 CorrelationReasonFlag:2 VsaOrgCode:10 OrigBoxFlag:1
    DeclareName:50 NoOtherPack:1 OrgCode:10 OverseasConsignorCode:50 OverseasConsignorCname:150
    OverseasConsignorEname:100 OverseasConsignorAddr:100 OverseasConsigneeCode:50
    OverseasConsigneeEname:400 DomesticConsigneeEname:400 CorrelationNo:500 EdiRemark:128
    EdiRemark2:128 TradeCiqCode:10 OwnerCiqCode:10 DeclCiqCode:10
  `,
  DecList: `
    ClassMark:1 CodeTS:10 ContrItem:19 DeclPrice:19 DeclTotal:19 DutyMode:1 ExgNo:30 ExgVersion:8
    Factor:11 FirstUnit:3 FirstQty:19 GUnit:3 GModel:255 GName:255 GNo:19 GQty:19 OriginCountry:3
    SecondUnit:3 SecondQty:19 TradeCurr:3 UseTo:2 WorkUsd:19 DestinationCountry:3 CiqCode:20
    DeclGoodsEname:100 OrigPlaceCode:50 Purpose:4 ProdValidDt:20 ProdQgp:20 GoodsAttr:20 Stuff:400
    Uncode:20 DangName:80 DangPackType:4 DangPackSpec:24 EngManEntCnm:100 NoDangFlag:1 DestCode:8
    GoodsSpec:2000 GoodsModel:2000 GoodsBrand:2000 ProduceDate:2000 ProdBatchNo:2000 DistrictCode:5
    CiqName:50 MnufctrRegNo:20 MnufctrRegName:150 RcepOrigPlaceCode:3 ControlExplainCode:4
  `,
  Container: `
    ContainerId:32 ContainerMd:32 GoodsNo:255 LclFlag:1 GoodsContaWt:19 ContainerWt:18
  `,
  LicenseDocu: `
    DocuCode:1 CertCode:32
  `,
  DecRequestCert: `
    AppCertCode:50 ApplOri:50 ApplCopyQuan:50
  `,
  DecGoodsLimit: `
    GoodsNo:9 LicTypeCode:5 LicenceNo:40 LicWrtofDetailNo:4 LicWrtofQty:20 LicWrtofQtyUnit:3
  `,
  DecGoodsLimitVin: `
    LicenceNo:40 LicTypeCode:5 VinNo:100 BillLadDate:8 QualityQgp:100 MotorNo:100 VinCode:20
    ChassisNo:10 InvoiceNum:19 ProdCnnm:500 ProdEnnm:500 ModelEn:500 PricePerUnit:20 InvoiceNo:30
  `,
  DecOtherPack: `
    PackQty:19 PackType:2
  `,
  DecCopLimit: `
    EntQualifNo:40 EntQualifTypeCode:5
  `,
  DecUser: `
    UseOrgPersonCode:20 UseOrgPersonTel:20
  `,
  DecMarkLob: `
    AttachName:80 AttachType:20 Attachment:-
  `,
  DecFreeTxt: `
    BonNo:32 CusFie:8 DecBpNo:32 DecNo:13 RelId:18 RelManNo:12 VoyNo:32
  `,
  DecSign: `
    OperType:1 ICCode:13 OperName:30 CopCode:18 ClientSeqNo:18 Sign:200 SignDate:16 HostId:10
    Certificate:20 DomainId:1 Note:100 BillSeqNo:18
  `,
  TrnHead: `
    TrnPreId:18 TransNo:16 TurnNo:16 NativeTrafMode:1 TrafCustomsNo:13 NativeShipName:30
    NativeVoyageNo:32 ContractorName:70 ContractorCode:10 TransFlag:2 ValidTime:8 ESealFlag:1
    Notes:200 TrnType:1 ApplCodeScc:18
  `,
  TrnList: `
    TrafMode:1 ShipId:32 ShipNameEn:255 VoyageNo:32 BillNo:32 IEDate:8
  `,
  TrnContainer: `
    ContaNo:11 ContaSn:3 ContaModel:4 SealNo:128 TransName:32 TransWeight:19 SealQty:4
  `,
  TrnContaGoodsList: `
    GNo:9 ContaNo:11 ContaGoodsCount:9 ContaGoodsWeight:19
  `,
  DecSupplement: `
    GNo:2 SupType:1 BrandCN:75 BrandEN:150 Buyer:225 BuyerContact:75 BuyerAddr:400 BuyerTel:30
    Seller:225 SellerContact:75 SellerAddr:400 SellerTel:30 Factory:225 FactoryContact:75
    FactoryAddr:400 FactoryTel:30 ContrNo:75 ContrDate:- InvoiceNo:75 InvoiceDate:- I_BabRel:30
    I_PriceEffect:1 I_PriceClose:30 I_OtherLimited:1 I_OtherEffect:1 I_Note1:400 I_IsUsefee:1
    I_IsProfit:1 I_Note2:600 Curr:3 InvoicePrice:19 InvoiceAmount:19 InvoiceNote:400 GoodsPrice:19
    GoodsAmount:19 GoodsNote:400 I_CommissionPrice:19 I_CommissionAmount:19 I_CommissionNote:400
    I_ContainerPrice:19 I_ContainerAmount:19 I_ContainerNote:400 I_PackPrice:19 I_PackAmount:19
    I_PackNote:400 I_PartPrice:19 I_PartAmount:19 I_PartNote:400 I_ToolPrice:19 I_ToolAmount:19
    I_ToolNote:400 I_LossPrice:19 I_LossAmount:19 I_LossNote:400 I_DesignPrice:19 I_DesignAmount:19
    I_DesignNote:400 I_UsefeePrice:19 I_UsefeeAmount:19 I_UsefeeNote:400 I_ProfitPrice:19
    I_ProfitAmount:19 I_ProfitNote:400 I_FeePrice:19 I_FeeAmount:19 I_FeeNote:400 I_OtherPrice:19
    I_OtherAmount:19 I_OtherNote:400 I_InsurPrice:19 I_InsurAmount:19 I_InsurNote:400 E_IsDutyDel:1
    GNameOther:400 CodeTsOther:15 IsClassDecision:1 DecisionNO:45 CodeTsDecision:15 DecisionCus:4
    IsSampleTest:1 GOptions:32 TrafMode:1 IsDirectTraf:1 TransitCountry:20 DestPort:4 DeclPort:4
    BillNo:48 OriginCountry:3 OriginMark:5 CertCountry:30 CertNO:45 CertStandard:1 OtherNote:1500
    IsSecret:1 AgentType:1 DeclAddr:255 DeclPost:10 DeclTel:30
  `,
  EdocRealation: `
    EdocID:64 EdocCode:8 EdocFomatType:2 OpNote:255 EdocCopId:64 EdocOwnerCode:10 SignUnit:10
    SignTime:17 EdocOwnerName:100 EdocSize:12 GNoStr:150
  `,
  EcoRelation: `
    CertType:3 DecGNo:9 EcoCertNo:64 EcoGNo:9 ExtendFiled:255
  `,
  SddTax: `
    FileName:18 SeqNo:18 IEFlag:1 DeclPort:4 DDate:10 TradeCo:10 TradeName:70 InRatio:21 TradeMode:4
    CutMode:3 TransMode:1 FeeMark:1 FeeCurr:3 FeeRate:21 InsurMark:1 InsurCurr:1 InsurRate:21
    OtherMark:1 OtherCurr:3 OtherRate:21 ManualNo:12 TradeCoScc:18 GrossWt:21 NoteS:255
    LegalLiability:255 Sign:255 MessId:20 CertSeqNo:64 Status:1
  `,
  DecRisk: `
    Risk:10 Sign:255 SignDate:16 Note:100
  `,
  DecCopPromise: `
    DeclaratioMaterialCode:10
  `,
  DecRoyaltyFee: `
    PricePreDeterminNo:20 TaxRoyaltyDeclType:1 ContractNo:500 Authorizer:500 AuthorizedPerson:500
    PayType:20 PayTime:10 PayPeriod:2 EffectiveDateTime:10 ExpirationDateTime:10 RoyaltyAmount:19
    Curr:3 RoyaltyFeeType:5 EdocType:8 Statment:2500 IsSecret:1 IsCusAudit:1 IsCusPricePreDetermin:1
    IssueDateTime:10 PeriodStartDate:10 PeriodEndDate:10
  `,
  DecTpAccess: `
    TransitionApply:1 TransitionSite:11 ConditionalLiftoffApply:1 PortDestMergeCheckApply:1
  `,
  DecControlModel: `
    ElementNo:19 ElementValue:512 DeclarationCategoryCode:4
  `,
};
