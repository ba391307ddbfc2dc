import { Document, Packer } from 'docx'
export async function formatDocumentDocx(): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [] })))
}
