import containerMd from './codes/container-md.json' with { type: 'json' };
import country from './codes/country.json' with { type: 'json' };
import currency from './codes/currency.json' with { type: 'json' };
import customsDistrict from './codes/customs-district.json' with { type: 'json' };
import cutMode from './codes/cut-mode.json' with { type: 'json' };
import declarationReceipt from './codes/declaration-receipt.json' with { type: 'json' };
import dutyMode from './codes/duty-mode.json' with { type: 'json' };
import edocCode from './codes/edoc-code.json' with { type: 'json' };
import entryPort from './codes/entry-port.json' with { type: 'json' };
import goodsAttr from './codes/goods-attr.json' with { type: 'json' };
import licenseDocu from './codes/license-docu.json' with { type: 'json' };
import manifestReceipt from './codes/manifest-receipt.json' with { type: 'json' };
import purpose from './codes/purpose.json' with { type: 'json' };
import releaseFormType from './codes/release-form-type.json' with { type: 'json' };
import releaseMode from './codes/release-mode.json' with { type: 'json' };
import roadProcedure from './codes/road-procedure.json' with { type: 'json' };
import tradeMode from './codes/trade-mode.json' with { type: 'json' };
import transMode from './codes/trans-mode.json' with { type: 'json' };
import transportMode from './codes/transport-mode.json' with { type: 'json' };
import unit from './codes/unit.json' with { type: 'json' };
import wrapType from './codes/wrap-type.json' with { type: 'json' };
import hs from './codes/hs.json' with { type: 'json' };
import { createCodeBook } from './codes.ts';

/** The code lists of GACC that come with the project, and the tariff lines of its ports. */
export const standardCodes = createCodeBook(
  [
    containerMd,
    country,
    currency,
    customsDistrict,
    cutMode,
    declarationReceipt,
    dutyMode,
    edocCode,
    entryPort,
    goodsAttr,
    licenseDocu,
    manifestReceipt,
    purpose,
    releaseFormType,
    releaseMode,
    roadProcedure,
    tradeMode,
    transMode,
    transportMode,
    unit,
    wrapType,
  ],
  hs,
);
