/// Reads Windows event log files (`.evtx`) and needs nothing but the JDK.
///
/// Begin with [EvtxReader]. It gives one [EvtxEntry] after the other, an [Event] or a [Damage], and at the end a
/// [Summary].
///
/// # The format on one screen
///
/// All numbers are little-endian. Offsets inside a chunk count from its first byte.
///
/// ```
/// file     4096 bytes of header, then chunks of 64 KiB each             FileHeader, BlockInput
/// chunk    512 bytes of header (records from..to, end, checksums),      ChunkHeader
///          then records without gaps, then unused space                 ChunkWalk
/// record   "**" 0 0, size, number, time; binary XML; the size again     ChunkWalk
///
/// binary XML, one byte of token and what belongs to it:                 FragmentParser
///   0F header  01 <name  06 attribute  02 >  03 />  04 </name>  00 end
///   05 text    07 CDATA  08 character  09 entity    0A 0B instruction
///   0C use of a template: id, offset of its definition, values
///   0D 0E hole in a template: index of the value; 0E vanishes with its element if the value is null
/// ```
///
/// In that order: [FileHeader], [BlockInput], [ChunkHeader], [ChunkWalk], [FragmentParser]. A time is a [WindowsTime],
/// a
/// place a [Position]; what can't be right is a [MalformedRecord] inside the package and a [Damage] outside.
///
/// Three things make it less simple than it looks:
///
/// - A **name** or a **template definition** is written where the chunk uses it first, in the middle of a record; later
///   uses give its offset. [ChunkContext] resolves these and keeps what it has parsed.
/// - The start of an element has two more bytes (a dependency id) **inside a template definition**, and only there.
///   Records can do without templates.
/// - A **value** has a type, given beside it and not by the hole: [TypedValue] turns it into text. It can be
///   binary XML again, with templates of its own; and an array, which repeats the element around its hole.
///
/// # From bytes to an event
///
/// [FragmentParser] makes [Pattern]s: trees with holes, one for each template of a chunk. [Expansion] fills the holes
/// with a record's values, which gives a tree of [Node]s: [Element]s with [Attribute]s, and [Text]. [EventTree] finds
/// in
/// it the [SystemFields] and the [DataField]s. [XmlText] writes it out.
///
/// # What a hostile file can't do
///
/// [ChunkBytes] checks each access. [WorkLimit] bounds the depth, the elements and the text of a record and of a chunk,
/// so that templates that contain themselves, or double at each level, end as one damaged record. No length from the
/// file decides how much memory is asked for before it is compared with the bytes that are there.
@NullMarked
package org.stagewatch.evtx;

import org.jspecify.annotations.NullMarked;
