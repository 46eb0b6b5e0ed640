import type { SourcesWords } from '../../lib/view/library/sources.words';

interface Props {
  words: SourcesWords;
  /** why an address was not taken */
  refusal: string | null;
  /** called straight from the click; @returns whether the feed was added */
  onAdd(address: string): Promise<boolean>;
}

/** The field for the address of a feed. Its text stays until the feed is added. */
export function FeedForm({ words, refusal, onAdd }: Props) {
  return (
    <form
      class="feed-form"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const address = String(new FormData(form).get('address'));
        const isStill = () => String(new FormData(form).get('address')) === address;
        void onAdd(address).then((isAdded) => isAdded && isStill() && form.reset());
      }}
    >
      <label for="feed-address">{words.feedAddress}</label>
      <div>
        <input
          id="feed-address"
          name="address"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://"
          aria-describedby={refusal ? 'feed-refusal feed-hint' : 'feed-hint'}
          aria-invalid={refusal !== null}
        />
        <button type="submit" class="button">
          {words.addFeed}
        </button>
      </div>
      <p id="feed-hint" class="fine">
        {words.feedHint}
      </p>
      {refusal && (
        <p id="feed-refusal" role="alert" class="refusal">
          {refusal}
        </p>
      )}
    </form>
  );
}
