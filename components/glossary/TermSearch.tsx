import type { RefObject } from 'preact';
import type { TermOrder } from '../../lib/view/glossary/filter-terms';
import type { GlossaryWords } from '../../lib/view/glossary/glossary.words';
import { SearchField } from '../pages/SearchField';

interface Props {
  text: string;
  order: TermOrder;
  words: GlossaryWords;
  field: RefObject<HTMLInputElement | null>;
  onText(text: string): void;
  onOrder(order: TermOrder): void;
  /** moves the focus into the list, or opens its first term */
  onDown(): void;
  onFirst(): void;
}

/** The field that finds terms, and the order of the list. */
export function TermSearch({ order, onOrder, ...field }: Props) {
  return (
    <SearchField {...field}>
      <OrderChoice order={order} words={field.words} onOrder={onOrder} />
    </SearchField>
  );
}

function OrderChoice({ order, words, onOrder }: Pick<Props, 'order' | 'words' | 'onOrder'>) {
  return (
    <label class="term-order">
      {words.order}{' '}
      <select
        name="order"
        value={order}
        onChange={(event) => onOrder(event.currentTarget.value as TermOrder)} // one of the options below
      >
        {(['ko', 'en', 'papers'] as const).map((one) => (
          <option key={one} value={one}>
            {words.orders[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
