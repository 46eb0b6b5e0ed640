import type { OfferView } from '../../lib/view/search/search-view';

interface Props {
  offer: OfferView;
  /** puts other words into the field */
  onText(text: string): void;
}

/** What the words were taken for, or could be, and a press that puts it into the field. */
export function SearchOffer({ offer, onText }: Props) {
  return (
    <p class="search-offer">
      {offer.says}{' '}
      <button type="button" aria-label={offer.label} onClick={() => onText(offer.query)}>
        {offer.text}
      </button>
    </p>
  );
}
