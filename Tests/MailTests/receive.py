"""Takes mail on a port of this machine that the system chooses; tells each message as JSON."""

import asyncio
import json
from email import message_from_bytes
from email.policy import default

from aiosmtpd.smtp import SMTP


class Keeper:
    async def handle_DATA(self, server, session, envelope):
        message = message_from_bytes(envelope.content, policy=default)
        part = message.get_body(preferencelist=("plain",))
        told = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "name": message["To"].addresses[0].display_name,
            "subject": message["Subject"],
            "id": message["Message-ID"],
            "language": message["Content-Language"],
            "body": part.get_content(),
            "defects": [str(defect) for defect in [*message.defects, *message["Subject"].defects]],
        }
        print(json.dumps(told), flush=True)
        return "250 taken"


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Keeper()), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
