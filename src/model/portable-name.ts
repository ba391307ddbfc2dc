/**
 * Why a file or folder of this name cannot be made on Windows, or not be opened or deleted again: in words that go on
 * "the name …". Undefined where it can. A repository and a shared folder are used on all systems, so this holds on all.
 */
export function whyNotPortable(name: string): string | undefined {
  const sign = /[<>:"|?*\\]/.exec(name)?.[0]
  if (sign !== undefined) return `holds ${sign}, which names on Windows cannot`
  if (/[. ]$/.test(name))
    return `ends in a ${name.endsWith('.') ? 'full stop' : 'space'}, which Windows leaves out`
  const [stem = ''] = name.split('.')
  return devices.test(stem.trimEnd()) ? `means a device on Windows (${stem.trimEnd()})` : undefined
}

/** Whatever comes behind a full stop: aux.docx is the device too. */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i
