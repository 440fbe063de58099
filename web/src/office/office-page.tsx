import { WorldFrame } from '../parts/world-frame.tsx';
import { Desks } from './desks.tsx';
import { OutcomeRules } from './outcome-rules.tsx';
import { ReceiptForm } from './receipt-form.tsx';
import { SelectionChoice } from './selection-choice.tsx';

/** The customs office of a world: its desks, what they were told to decide, who is selected, and receipts of one's own. */
export function OfficePage({ id }: { readonly id: string }) {
  return (
    <WorldFrame id={id} page="office">
      {(view) => (
        <>
          <Desks world={id} />
          <OutcomeRules world={id} />
          <SelectionChoice world={id} />
          <ReceiptForm view={view} />
        </>
      )}
    </WorldFrame>
  );
}
