/** A file that somebody sent along, as an interaction describes it. */
export interface AttachmentReference {
  url: string;
  /** Bytes, as Discord says. */
  size: number;
}

/** Reads what people attach to commands. The transport implements it, as it knows where such files lie. */
export interface Attachments {
  /**
   * @throws UserError `attachment-too-large`, `attachment-elsewhere` where the address is not one of Discord's hosts of
   * attachments, `attachment-unreachable`
   */
  read(attachment: AttachmentReference, maxBytes: number): Promise<Uint8Array>;
}
