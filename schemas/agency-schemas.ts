import cargoListAnswer from './agency/cargo-list-answer.json' with { type: 'json' };
import cargoListEnquiry from './agency/cargo-list-enquiry.json' with { type: 'json' };
import certificatesAnswer from './agency/certificates-answer.json' with { type: 'json' };
import certificatesEnquiry from './agency/certificates-enquiry.json' with { type: 'json' };
import common from './agency/common.json' with { type: 'json' };
import guaranteeAnswer from './agency/guarantee-answer.json' with { type: 'json' };
import guaranteeEnquiry from './agency/guarantee-enquiry.json' with { type: 'json' };
import paymentAnswer from './agency/payment-answer.json' with { type: 'json' };
import paymentEnquiry from './agency/payment-enquiry.json' with { type: 'json' };
import recognitionAnswer from './agency/recognition-answer.json' with { type: 'json' };
import recognitionEnquiry from './agency/recognition-enquiry.json' with { type: 'json' };
import testAnswer from './agency/test-answer.json' with { type: 'json' };
import testEnquiry from './agency/test-enquiry.json' with { type: 'json' };
import unloadingAnswer from './agency/unloading-answer.json' with { type: 'json' };
import unloadingEnquiry from './agency/unloading-enquiry.json' with { type: 'json' };
import type {
  CargoListAnswer,
  CargoListEnquiry,
  CertificatesAnswer,
  CertificatesEnquiry,
  GuaranteeAnswer,
  GuaranteeEnquiry,
  PaymentAnswer,
  PaymentEnquiry,
  RecognitionAnswer,
  RecognitionEnquiry,
  TestAnswer,
  TestEnquiry,
  UnloadingAnswer,
  UnloadingEnquiry,
} from './types.ts';

/** What agencies outside are asked, and what they answer. */
export interface AgencyTypes {
  'certificates-enquiry': CertificatesEnquiry;
  'certificates-answer': CertificatesAnswer;
  'payment-enquiry': PaymentEnquiry;
  'payment-answer': PaymentAnswer;
  'guarantee-enquiry': GuaranteeEnquiry;
  'guarantee-answer': GuaranteeAnswer;
  'test-enquiry': TestEnquiry;
  'test-answer': TestAnswer;
  'unloading-enquiry': UnloadingEnquiry;
  'unloading-answer': UnloadingAnswer;
  'cargo-list-enquiry': CargoListEnquiry;
  'cargo-list-answer': CargoListAnswer;
  'recognition-enquiry': RecognitionEnquiry;
  'recognition-answer': RecognitionAnswer;
}

/** The contracts with agencies outside, by name. */
export const agencySchemas = {
  'certificates-enquiry': certificatesEnquiry,
  'certificates-answer': certificatesAnswer,
  'payment-enquiry': paymentEnquiry,
  'payment-answer': paymentAnswer,
  'guarantee-enquiry': guaranteeEnquiry,
  'guarantee-answer': guaranteeAnswer,
  'test-enquiry': testEnquiry,
  'test-answer': testAnswer,
  'unloading-enquiry': unloadingEnquiry,
  'unloading-answer': unloadingAnswer,
  'cargo-list-enquiry': cargoListEnquiry,
  'cargo-list-answer': cargoListAnswer,
  'recognition-enquiry': recognitionEnquiry,
  'recognition-answer': recognitionAnswer,
} as const;

/** What these contracts share. */
export const agencyShared = common;
