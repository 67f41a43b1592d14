// What is left of a secret's end in Base64 is kept only when it is long enough to be told from other text.
const SHORTEST_PART = 8;

/**
 * Everything that a secret may look like once Terraform's functions have been at it: as it is, in a JSON string
 * (of a JSON string), in an HCL string, in a URL, in hexadecimal digits, in Base64 also of a longer text around it.
 */
export function formsOf(secret: string): readonly string[] {
  const escaped = jsonForms(secret);
  return [
    secret,
    ...escaped,
    ...escaped.flatMap(jsonForms),
    ...hclForms(secret),
    ...urlForms(secret),
    ...[secret, ...escaped].flatMap(base64Forms),
    ...hexForms(secret),
  ];
}

/** A text inside a JSON string: as JavaScript writes it, and as Go does. */
export function jsonForms(text: string): readonly string[] {
  const escaped = JSON.stringify(text).slice(1, -1);
  // Go's encoder, and so `jsonencode`, escapes these too: https://pkg.go.dev/encoding/json#HTMLEscape
  const inGo = escaped.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return escaped === inGo ? [escaped] : [escaped, inGo];
}

/** https://developer.hashicorp.com/terraform/language/expressions/strings#escape-sequences */
function hclForms(text: string): readonly string[] {
  return /[$%]\{/.test(text)
    ? [
        JSON.stringify(text)
          .slice(1, -1)
          .replace(/[$%](?=\{)/g, '$&$&'),
      ]
    : [];
}

/** As JavaScript writes it, and as Go does in a query (`urlencode`) and in a path. */
function urlForms(text: string): readonly string[] {
  const encoded = encodeURIComponent(text.toWellFormed());
  const query = encoded
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
  // https://pkg.go.dev/net/url#PathEscape leaves these as they are.
  const path = encoded.replace(/%(?:24|26|2B|3A|3D|40)/g, (code) => decodeURIComponent(code));
  const forms = [encoded, query, path];
  return [...forms, ...forms.map((form) => form.replace(/%../g, (code) => code.toLowerCase()))];
}

function hexForms(text: string): readonly string[] {
  const digits = Buffer.from(text, 'utf8').toString('hex');
  return [digits, digits.toUpperCase()];
}

/**
 * What a text looks like in Base64. Inside a longer text it can begin at any of three places of a group;
 * the characters that also depend on its neighbours are left out.
 */
function base64Forms(text: string): readonly string[] {
  const bytes = Buffer.from(text, 'utf8');
  const inside = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const first = [0, 2, 3][offset] ?? 0;
    const last = (bytes.length + offset) % 3 === 0 ? encoded.length : encoded.length - 1;
    return encoded.slice(first, last);
  });
  return [bytes.toString('base64'), ...inside.filter((encoded) => encoded.length >= SHORTEST_PART)].flatMap(
    (encoded) => [encoded, encoded.replaceAll('+', '-').replaceAll('/', '_')],
  );
}

// A shorter one is a word that happens to be made of the same letters.
const SHORTEST_ENCODED = 12;

/**
 * The text that a text is the Base64 of, in either alphabet, broken into lines or not; undefined when it isn't, or
 * when what it stands for is no text.
 */
export function decodeBase64(text: string): string | undefined {
  if (text.length < SHORTEST_ENCODED || !/^[A-Za-z\d+/_-]{4}[A-Za-z\d+/_\s-]*={0,2}\s*$/.test(text)) {
    return undefined;
  }
  // https://nodejs.org/api/buffer.html: the decoder takes both alphabets, and leaves white space out.
  const bytes = Buffer.from(text, 'base64');
  if (!beginsAsText(bytes)) {
    return undefined;
  }
  const decoded = bytes.toString('utf8');
  return decoded === '' || NO_TEXT.test(decoded) ? undefined : decoded;
}

// Most texts of these letters are words: the first bytes tell, and the rest needn't be decoded.
const FIRST = 12;

/** False only where what the bytes say is no text: a control character, or the middle of a character. */
function beginsAsText(bytes: Uint8Array): boolean {
  let rest = 0;
  for (let at = 0; at < Math.min(bytes.length, FIRST); at += 1) {
    const byte = bytes[at] ?? 0;
    const continues = (byte & 0xc0) === 0x80;
    if (
      continues !== rest > 0 ||
      byte === 0x7f ||
      (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13)
    ) {
      return false;
    }
    rest = continues ? rest - 1 : byte < 0xc0 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
  }
  return true;
}

// Control characters, and what stands for bytes that are no UTF-8.
const NO_TEXT = /(?![\t\n\r])[\p{Cc}\uFFFD]/u;
