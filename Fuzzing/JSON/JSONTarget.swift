import Vocabulary

/// Reads bytes as JSON; what was read must be read back as it is written.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryJSON(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let value = try? JSON(parsing: bytes) else { return 0 }
  precondition((try? JSON(parsing: value.bytes)) == value, "not read back as written")
  return 0
}
