import type { Deed } from './deeds.ts';
import { textOf } from './effect.ts';
import type { Effect } from './effect.ts';

/** What identifies one change. */
export interface ChangeDigest {
  /** Of a resource instance, with a deposed object's key; or `output.name`. Redacted. */
  readonly address: string;
  /** `add`, `change`, `destroy`, … */
  readonly action: string;
  /** Digest of the address: 8 characters of Base64url. */
  readonly place: string;
  /** Digest of all of the change: 12 characters of Base64url. */
  readonly content: string;
  /** Of each attribute that changes: its name, and 4 characters of Base64url. */
  readonly attributes: readonly AttributeDigest[];
  /**
   * The content that the change would have if the attributes that some digests are of were unknown still: what was to be
   * known at apply alone is known once a part has been applied.
   */
  readonly contentBefore: (attributes: ReadonlySet<string>) => string;
}

/** What identifies what is done to one attribute; the name is empty for what has none, as an output. */
export interface AttributeDigest {
  readonly name: string;
  readonly digest: string;
}

/** How the digests of one plan are made. */
export interface DigestMeans {
  readonly read: (deed: Deed) => Effect;
  readonly redactAddress: (address: string) => string;
  readonly digestPlace: (address: string) => string;
  readonly digestContent: (sum: string) => string;
  readonly digestAttribute: (address: string, text: string) => string;
  /** What is digested of all of a change. */
  readonly sum: (text: string) => string;
}

/** Reads on in the plan when it is asked: of ten thousand changes hardly any is. */
export function makeDigest(deed: Deed, sum: () => string, means: DigestMeans): ChangeDigest {
  return new LateDigest(deed, sum, means);
}

class LateDigest implements ChangeDigest {
  readonly #deed: Deed;
  readonly #sum: () => string;
  readonly #means: DigestMeans;

  constructor(deed: Deed, sum: () => string, means: DigestMeans) {
    this.#deed = deed;
    this.#sum = sum;
    this.#means = means;
  }

  get address(): string {
    return this.#means.redactAddress(this.#deed.address);
  }

  get action(): string {
    return this.#deed.action;
  }

  get place(): string {
    return this.#means.digestPlace(this.address);
  }

  get content(): string {
    return this.#means.digestContent(this.#sum());
  }

  get attributes(): readonly AttributeDigest[] {
    return this.#means
      .read(this.#deed)
      .attributes.flatMap(({ name, text }) =>
        text === undefined ? [] : [{ name, digest: this.#digest(text) }],
      );
  }

  contentBefore(known: ReadonlySet<string>): string {
    const { facts, attributes } = this.#means.read(this.#deed);
    const before = attributes.map((attribute) => {
      const { ifUnknown } = attribute;
      return known.has(this.#digest(ifUnknown)) ? { ...attribute, text: ifUnknown } : attribute;
    });
    return this.#means.digestContent(this.#means.sum(textOf({ facts, attributes: before })));
  }

  #digest(text: string): string {
    return this.#means.digestAttribute(this.#deed.address, text);
  }
}
