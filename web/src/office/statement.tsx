import type { DutyBill, StatementView } from '../../../schemas/types.ts';
import { useSpeech } from '../i18n/language.tsx';

/** Parts of the compliance cost, in the order of a statement. */
const parts = ['documents', 'broker', 'port', 'waiting'] as const;

const yuan = (amount: number | undefined): string =>
  (amount ?? 0).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A statement: duty, charges with their sources and what was waived, waiting, and the totals as bars. */
export function Statement({ statement }: { readonly statement: StatementView }) {
  const { t } = useSpeech();
  const { entity, totals, containers } = statement;
  const largest = Math.max(...parts.map((part) => totals[part] ?? 0), 1);
  return (
    <section aria-label={entity}>
      <h2 className="section-title">
        <code>{entity}</code>
      </h2>
      <dl className="facts">
        <dt>{t('statement.duty')}</dt>
        <dd>{yuan(totals['duty'])}</dd>
        <dt>{t('statement.charges')}</dt>
        <dd>{yuan(totals['charges'])}</dd>
        <dt>{t('statement.waived')}</dt>
        <dd>{yuan(totals['waived'])}</dd>
        <dt>{t('statement.container', { n: containers })}</dt>
        <dd>
          <b>{yuan(totals['compliancePerContainer'])}</b>
        </dd>
      </dl>
      <ul className="cost-bars" aria-label={t('statement.parts')}>
        {parts.map((part) => (
          <li key={part}>
            <span>{t(`cost.${part}`)}</span>
            <i style={{ width: `${((totals[part] ?? 0) / largest) * 100}%` }} />
            <b>{yuan(totals[part])}</b>
          </li>
        ))}
      </ul>
      <Lines statement={statement} />
    </section>
  );
}

type DutyLine = DutyBill['lines'][number];
type Charge = StatementView['charges'][number];

function Lines({ statement: { duty, charges, waiting } }: { readonly statement: StatementView }) {
  const { t, say } = useSpeech();
  // The lines are those of duty bills, which have a schema of their own.
  const taxes = duty as unknown as readonly DutyLine[];
  return (
    <table className="event-table statement">
      <thead>
        <tr>
          <th scope="col">{t('statement.item')}</th>
          <th scope="col">{t('statement.quantity')}</th>
          <th scope="col">{t('statement.price')}</th>
          <th scope="col">{t('statement.amount')}</th>
          <th scope="col">{t('rule.basis')}</th>
        </tr>
      </thead>
      <tbody>
        {taxes.map(({ kind, base, rate, amount, goodsLine }, at) => (
          <tr key={`${kind} ${goodsLine ?? at}`}>
            <th scope="row">{t(`tax.${kind}`)}</th>
            <td>{yuan(base)}</td>
            <td>{(rate * 100).toFixed(2)} %</td>
            <td>{yuan(amount)}</td>
            <td>{t('statement.customs')}</td>
          </tr>
        ))}
        {charges.map((charge) => (
          <ChargeRow key={charge.item} charge={charge} />
        ))}
        <tr>
          <th scope="row">{t('cost.waiting')}</th>
          <td />
          <td />
          <td>{yuan(waiting.amount)}</td>
          <td>
            <small>
              {say(waiting.source)} · {t(`mark.${waiting.mark}`)}
            </small>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function ChargeRow({ charge }: { readonly charge: Charge }) {
  const { t, say } = useSpeech();
  const { title, quantity, per, price, amount, waived, source, mark } = charge;
  return (
    <tr>
      <th scope="row">{say(title)}</th>
      <td>
        {quantity} {t(`per.${per}`)}
      </td>
      <td>{yuan(price)}</td>
      <td>
        {yuan(amount)}
        {waived !== undefined && <small> {t('statement.free', { value: yuan(waived) })}</small>}
      </td>
      <td>
        <small>
          {say(source)} · {t(`mark.${mark}`)}
        </small>
      </td>
    </tr>
  );
}
