import Programmes
import Vocabulary

/// Reads bytes as a file of a programme, the first byte choosing which; nothing may end the program.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryProgramme(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let paths = [
    "programme.yaml", "forms/form.yaml", "letters/letter.yaml", "procedures/procedure.yaml",
  ]
  let path = paths[Int(bytes.first ?? 0) % paths.count]
  let file = ProgrammeFiles.File(path: path, bytes: Array(bytes.dropFirst()))
  let read = Programme.read(ProgrammeFiles(id: "tried", files: [file]))
  precondition(read.findings.allSatisfy { $0.line >= 0 }, "a finding names no line")
  return 0
}
