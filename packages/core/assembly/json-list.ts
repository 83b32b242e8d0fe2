// Finds where the elements of a JSON list begin and end. It is compiled to WebAssembly, which compares sixteen bytes at
// once. `src/lists/json-list.ts` calls it. Sixteen zero bytes follow the text. JSON has no zero bytes, so no step has to
// check for the end of the text.

const SPACE: u8 = 0x20;
const QUOTE: u8 = 0x22;
const COMMA: u8 = 0x2c;
const MINUS: u8 = 0x2d;
const ZERO: u8 = 0x30;
const COLON: u8 = 0x3a;
const BACKSLASH: u8 = 0x5c;
const OPEN_LIST: u8 = 0x5b;
const CLOSE_LIST: u8 = 0x5d;
const OPEN_OBJECT: u8 = 0x7b;
const CLOSE_OBJECT: u8 = 0x7d;

const MAX_DEPTH = 200;
/** The closing character of each open list and object. */
const CLOSING = memory.data(MAX_DEPTH);

/** The position of the scan: after the last element, or at the first byte that is not valid JSON. */
export let at: usize = 0;
/** Whether the list has ended. */
export let ended: bool = false;
/** Whether the scanned elements have white space between their parts. */
export let spaced: bool = false;

/** The start of the free memory. */
export function free(): usize {
  return (__heap_base + 15) & ~15;
}

/**
 * Scans elements, each with the comma or bracket after it. A row of the table gets the start and the end of an element,
 * and those of the text of each wanted member; 0 for a member that is not a string.
 *
 * @param names the wanted members in quotes, each after its length in four bytes.
 * @returns the number of elements; less than 0 if the text is not valid JSON.
 */
export function scan(from: usize, table: usize, rows: i32, names: usize, wanted: i32): i32 {
  const width = <usize>(8 + wanted * 8);
  let row = table;
  at = from;
  ended = false;
  spaced = false;
  let found = 0;
  while (true) {
    const start = afterSpace(at);
    memory.fill(row, 0, width);
    const end = afterValue(start, row + 8, names, wanted);
    if (end === 0) return -1;
    store<u32>(row, <u32>start);
    store<u32>(row, <u32>end, 4);
    at = afterSpace(end);
    const byte = load<u8>(at);
    if (byte !== COMMA && byte !== CLOSE_LIST) return -1;
    at += 1;
    found += 1;
    row += width;
    ended = byte === CLOSE_LIST;
    if (ended || found === rows) return found;
  }
}

/** Below, 0 means failure, because the text never starts at 0. */
function fail(place: usize): usize {
  at = place;
  return 0;
}

function afterValue(from: usize, members: usize, names: usize, wanted: i32): usize {
  let place = from;
  let depth = 0;
  /** The table cell for the text of the current member; 0 if it is not wanted. */
  let member: usize = 0;
  let isMember = false;
  while (true) {
    member = 0;
    if (isMember) {
      if (depth === 1) member = wantedMember(place, members, names, wanted);
      place = afterKey(place);
      if (place === 0) return 0;
    }
    const byte = load<u8>(place);
    if (byte === QUOTE) {
      const end = afterText(place);
      if (member !== 0) {
        store<u32>(member, <u32>place);
        store<u32>(member, <u32>end, 4);
      }
      place = end;
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      const close = byte + 2;
      place = afterSpace(place + 1);
      if (load<u8>(place) === close) place += 1;
      else {
        if (depth === MAX_DEPTH) return fail(place);
        store<u8>(CLOSING + depth, close);
        depth += 1;
        isMember = close === CLOSE_OBJECT;
        continue;
      }
    } else place = byte === MINUS || isDigit(byte) ? afterNumber(place) : afterWord(place);
    if (place === 0) return 0;

    while (true) {
      if (depth === 0) return place;
      place = afterSpace(place);
      const close = load<u8>(CLOSING + depth - 1);
      const next = load<u8>(place);
      if (next === close) {
        depth -= 1;
        place += 1;
        continue;
      }
      if (next !== COMMA) return fail(place);
      place = afterSpace(place + 1);
      isMember = close === CLOSE_OBJECT;
      break;
    }
  }
}

/** The table cell for the member with its name at `place`; 0 if it is not wanted. The last one of a repeated member counts. */
function wantedMember(place: usize, members: usize, names: usize, wanted: i32): usize {
  let name = names;
  for (let index = 0; index < wanted; index += 1) {
    const length = <usize>load<u32>(name);
    name += 4;
    if (load<u16>(name) === load<u16>(place) && memory.compare(name, place, length) === 0) {
      const member = members + index * 8;
      store<u64>(member, 0);
      return member;
    }
    name += length;
  }
  return 0;
}

function afterKey(from: usize): usize {
  if (load<u8>(from) !== QUOTE) return fail(from);
  const end = afterText(from);
  if (end === 0) return 0;
  const place = afterSpace(end);
  return load<u8>(place) === COLON ? afterSpace(place + 1) : fail(place);
}

function afterText(from: usize): usize {
  let place = from + 1;
  while (true) {
    const bytes = v128.load(place);
    const special = v128.or(
      v128.or(i8x16.eq(bytes, i8x16.splat(QUOTE)), i8x16.eq(bytes, i8x16.splat(BACKSLASH))),
      i8x16.lt_u(bytes, i8x16.splat(SPACE)),
    );
    const places = i8x16.bitmask(special);
    if (places === 0) {
      place += 16;
      continue;
    }
    place += ctz(places);
    const byte = load<u8>(place);
    if (byte === QUOTE) return place + 1;
    if (byte !== BACKSLASH) return fail(place);
    place = afterEscape(place + 1);
    if (place === 0) return 0;
  }
}

function afterEscape(place: usize): usize {
  switch (load<u8>(place)) {
    case 0x22: // "
    case 0x2f: // /
    case 0x5c: // \
    case 0x62: // b
    case 0x66: // f
    case 0x6e: // n
    case 0x72: // r
    case 0x74: // t
      return place + 1;
    case 0x75: // u
      for (let digit: usize = 1; digit <= 4; digit += 1) {
        const byte = load<u8>(place + digit);
        const letter = byte | 0x20;
        if (!isDigit(byte) && (letter < 0x61 || letter > 0x66)) return fail(place);
      }
      return place + 5;
    default:
      return fail(place);
  }
}

function afterNumber(from: usize): usize {
  let place = load<u8>(from) === MINUS ? from + 1 : from;
  place = load<u8>(place) === ZERO ? place + 1 : afterDigits(place);
  if (place !== 0 && load<u8>(place) === 0x2e) place = afterDigits(place + 1);
  if (place !== 0 && (load<u8>(place) | 0x20) === 0x65) {
    const sign = load<u8>(place + 1);
    place = afterDigits(sign === MINUS || sign === 0x2b ? place + 2 : place + 1);
  }
  return place;
}

function afterDigits(from: usize): usize {
  let place = from;
  while (isDigit(load<u8>(place))) place += 1;
  return place === from ? fail(place) : place;
}

function afterWord(from: usize): usize {
  const word = load<u32>(from);
  if (word === 0x6c_6c_75_6e || word === 0x65_75_72_74) return from + 4; // null, true
  return word === 0x73_6c_61_66 && load<u8>(from, 4) === 0x65 ? from + 5 : fail(from); // false
}

function afterSpace(from: usize): usize {
  let place = from;
  while (true) {
    const byte = load<u8>(place);
    if (byte > SPACE || (byte !== SPACE && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)) return place;
    spaced = true;
    place += 1;
  }
}

function isDigit(byte: u8): bool {
  return byte - ZERO < 10;
}
