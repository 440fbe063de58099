import { customsOfficeOf } from '../library/customs-office.ts';
import { isStated } from '../rules/terms.ts';
import { dayText, instantText, minute } from '../rules/days.ts';
import type { GoodsDeclaration, Party } from '../schemas/types.ts';
import { atLeastOne, digits, figure, filled, places, rounded } from './draws.ts';
import type { Company } from './party.ts';
import type { Shipment } from './shipment.ts';

/** Codes of the list transport-mode. */
const modes = { sea: '2', rail: '3', road: '4', air: '5' } as const;
/** Papers of every shipment, list edoc-code: invoice, packing list, contract. */
const papers = ['00000001', '00000002', '00000004'] as const;
const serialDigits = 18;
const cardDigits = 13;
const kilogramsPerTonne = 1000;
const moneyDecimals = 2;
/** A declaration is signed shortly before it is sent, ms. */
const signingLead = 2 * minute;

const partyOf = ({ name, creditCode, customsCode }: Company): Party => ({
  name,
  creditCode,
  customsCode,
});

/** The goods declaration of a shipment, declared in one step after dispatch. */
export function shipmentDeclaration(shipment: Shipment): GoodsDeclaration {
  const declaration: GoodsDeclaration = {
    type: 'goods-declaration',
    reference: shipment.reference,
    operation: 'declare',
    direction: shipment.commodity.direction,
    procedure: 'one-step',
    ...placeFields(shipment),
    ...transport(shipment),
    ...parties(shipment),
    ...trade(shipment),
    ...packing(shipment),
    goods: atLeastOne(shipment.lines.map(({ line }) => line)),
    ...attachments(shipment),
    ...signature(shipment),
  };
  return { ...declaration, ...charges(shipment, declaration) };
}

function placeFields({
  commodity,
  port,
}: Shipment): Pick<GoodsDeclaration, 'customsOffice'> & Partial<GoodsDeclaration> {
  const { direction, abroad } = commodity;
  return {
    customsOffice: customsOfficeOf(port),
    borderOffice: customsOfficeOf(port),
    ...(port.entryPort !== undefined && { entryPort: port.entryPort }),
    ...(direction === 'import' && {
      departurePort: abroad.port,
      destinationOffice: customsOfficeOf(port),
    }),
    stopPort: abroad.port,
    tradeCountry: abroad.country,
    tradingCountry: abroad.country,
    goodsPlace: commodity.home.goodsPlace,
  };
}

function transport({
  commodity,
  port,
  day,
  vehicle,
  voyageNo,
  billNo,
}: Shipment): Pick<GoodsDeclaration, 'transportMode'> & Partial<GoodsDeclaration> {
  return {
    transportMode: modes[port.transport],
    conveyanceName: vehicle.name,
    // Goods by air are found by flight and waybill; their voyage stays empty.
    ...(port.transport !== 'air' && { voyageNo }),
    billNo,
    ...(commodity.direction === 'import' && { departureDate: dayText(day) }),
  };
}

function parties({
  trader,
  broker,
  declarant,
  foreign,
}: Shipment): Pick<GoodsDeclaration, 'trader' | 'agent'> & Partial<GoodsDeclaration> {
  return {
    trader: partyOf(trader),
    owner: partyOf(trader),
    agent: partyOf(broker),
    overseasParty: { code: 'NO', name: foreign },
    declarant,
    inputter: { name: broker.name, code: broker.organisation, creditCode: broker.creditCode },
    typist: { name: declarant },
  };
}

function trade({
  commodity,
  number,
  guaranteed,
  billNo,
}: Shipment): Pick<GoodsDeclaration, 'tradeMode'> & Partial<GoodsDeclaration> {
  return {
    tradeMode: '0110',
    levyNature: '101',
    contractNo: `${commodity.bill}-${billNo.slice(commodity.bill.length, commodity.bill.length + 4)}-${number}`,
    terms: commodity.terms,
    guarantee: guaranteed,
    priceStatement: '00000',
    declarationFlag: '1',
    formType: 'M',
    transitRelation: '0',
    ...(commodity.direction === 'import' && { documentKind: 'Z' }),
    promises: [commodity.direction === 'import' ? '101040' : '102053'],
  };
}

function packing({ commodity, packages, gross, net, lines, container }: Shipment) {
  const box = commodity.container;
  return {
    packages,
    packageType: commodity.packing.type,
    grossWeight: gross,
    netWeight: net,
    marks: commodity.packing.marks ?? 'N/M',
    noOtherPackages: true,
    ...(box &&
      container !== undefined && {
        containers: [
          {
            number: container,
            type: box.type,
            lines: atLeastOne(lines.map(({ line }) => line.line)),
            weight: rounded(gross + box.tare, moneyDecimals),
            shared: false,
            tareWeight: box.tare,
          },
        ],
      }),
  };
}

function attachments({ commodity, port, day, draws }: Shipment) {
  const stream = draws.of('papers');
  const year = dayText(day).slice(2, 4);
  const documents = papers.map((kind) => ({
    // Office, kind, the letters of the single window, serial number.
    id: `${customsOfficeOf(port)}${kind}IM${digits(stream, serialDigits)}.pdf`,
    kind,
    format: 'US' as const,
  }));
  const certificates = commodity.certificates.map(({ code, number }) => ({
    code,
    number: filled(number.replace('yy', year), digits(stream, places(number))),
  }));
  return { documents, ...(certificates.length > 0 && { certificates }) };
}

function signature({ broker, declarant, times, draws }: Shipment) {
  return {
    signedAt: instantText(times.declared - signingLead),
    signature: {
      card: digits(draws.of('broker'), cardDigits),
      companyCode: broker.organisation,
      operator: declarant,
      role: '2',
    },
  };
}

/** Freight and insurance exactly where the terms want them stated. */
function charges(
  { commodity, net, draws }: Shipment,
  declaration: GoodsDeclaration,
): Partial<GoodsDeclaration> {
  const { freight, insurance, currency } = commodity;
  const wantsFreight = isStated('freight', declaration) === true;
  const wantsInsurance = isStated('insurance', declaration) === true;
  if (wantsFreight && !freight) throw missing(commodity.id, 'freight');
  if (wantsInsurance && insurance === undefined) throw missing(commodity.id, 'insurance');
  const tonnes = net / kilogramsPerTonne;
  return {
    ...(wantsFreight &&
      freight && {
        freight: {
          mark: '3',
          currency,
          amount: rounded(figure(draws.of('charges'), freight) * tonnes, moneyDecimals),
        },
      }),
    ...(wantsInsurance &&
      insurance !== undefined && { insurance: { mark: '1', amount: insurance } }),
  };
}

const missing = (commodity: string, charge: string): RangeError =>
  new RangeError(`Commodity "${commodity}" has terms that want "${charge}"; give it in its file.`);
