import type { OfferView } from '../../lib/view/search/search-view';

interface Props {
  offer: OfferView;
  /** puts other words into the field */
  onText(text: string): void;
}

/** The query that was searched instead, or that is suggested, with a button that puts it into the field. */
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
